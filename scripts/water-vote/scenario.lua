-- The water vote: a small scenario to copy from. The town, its people and its river are invented.
--
-- It shows one of everything that a scenario about "what led to what" needs: meters with reasons, sources whose
-- status changes by date, a dated table, a map and a chart, questions, a board, two editions and three endings.
-- Copy a file, change its words, and run `check` after every change; scripts/GUIDE.md goes through it step by step.
--
-- tests.lua holds plays that `check` goes through; vote.gates holds bounds for `qantar walk`.
--
-- This file says what the scenario is and what a play remembers. The others are read below, in the order in which
-- their words are needed: what is named must not stand before the file is read that uses it in a function, but ids
-- (a scene in "go", a source in "gives") may be used before they are declared.

scenario "water-vote" {
  title     = "The water vote",
  subtitle  = "Three weeks in a town that does not exist",
  version   = "1.0.0",
  kind      = "fictional", -- every page, and every print, says "Invented"
  languages = { "en" },
  zone      = "UTC+1",
  picture   = "works",
  bed       = "library",
  summary   = [[
    Brown water comes out of the taps of Ambry, and two weeks later the town votes on a new well. Keep the daybook that
    people will look it up in.
  ]],
  promise   = "You cannot choose how Ambry votes. You choose what it can look up.",
  author    = "The makers of Qantar",
  licence   = "MIT", -- what others may do with it: copy it, change it, hand it on

  state = {
    -- Meters stand along every page. Nothing moves them but the choices, each with its reason.
    evidence = meter { "Evidence", 0, min = 0, max = 20, symbol = "diamond" },
    trust    = meter { "Trust", 4, min = 0, max = 10, symbol = "disc" },
    rumour   = meter { "Rumour", 0, min = 0, max = 4, symbol = "triangle", better = "less" },

    -- What was done, for the pages that remember it. Nobody sees these.
    passed_on = false, -- the voice note
    put_right = false, -- a correction was sent to those who had it
    struck    = false, -- the note was taken out of the book
  },
}

-- Two ways to play the same scenes. Minutes are what `qantar walk` measures at 180 words a minute.
edition "lesson" {
  "One lesson",
  summary = "From the brown water to the vote, without the side ways.",
  minutes = 22,
  start   = "tap",

  -- Words for the plan that `qantar kit` prints.
  aim     = "Pupils can tell what caused the next event from what only came before it.",
  hook    = "“Brown water comes out of your tap. Whom do you ask, and what would you believe?”",
  talk    = [[
    Should a note that was wrong stay in the book? Argue for it, then change sides.

    Both leaflets used the same price of the well. How can they come to different bills?
  ]],
  care    = "Nothing here happened. If your own town has trouble with its water, say so, and say what is known.",
}
edition "whole" {
  "The whole vote",
  summary = "The same weeks with the library, the river, the old minutes and an evening in the hall.",
  minutes = 27,
  start   = "desk",
}

include "town.lua"
include "facts.lua"
include "sources.lua"
include "pictures.lua"
include "charts.lua"

include "water.lua"
include "gate.lua"
include "leaflet.lua"
include "table.lua"
