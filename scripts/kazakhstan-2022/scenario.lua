-- Kazakhstan, January 2022: the twenty-minute cut.
--
-- The order of this file is the order of the play. Every sentence of fact ends in a mark, {#F-0105-01}, that
-- names a line of the record in facts.lua; {#invented} marks a figure or a moment made up for illustration.
-- Clock times are local: Mangystau is UTC+5, Almaty, Nur-Sultan and Bishkek are UTC+6.

scenario "kazakhstan-2022" {
  title        = "January 2022",
  subtitle     = "Kazakhstan: a price, two decrees, one request",
  version      = "1.0.0",
  kind         = "documented",
  languages    = { "en" },
  zone         = "UTC+6",
  picture      = "sign",
  sound        = "sign",
  start        = "briefing",

  summary      = [[
    Follow four invented people through one real week. Keep their notebooks, weigh what they hear, and rebuild
    the chain: a fuel price, a local emergency, a government’s resignation, a wider emergency, a call for help.
  ]],

  content_note = [[
    These events are real, and people died in them: officials have published 238 names. {#A-07} Deaths and
    ill-treatment are reported in plain words, from a distance. None is shown, and nobody you follow is hurt.

    You may stop at any screen and owe no one a reason. If these days touched your family, you owe no one here your
    story.
  ]],

  promise      = "You cannot change January. You can change your record of it.",

  state        = {
    -- Along the page.
    evidence   = meter { "Evidence", 0, min = 0, max = 24, symbol = "diamond" },
    trust      = meter { "Trust", 5, min = 0, max = 12, symbol = "disc" },
    rumour     = meter { "Rumour", 0, min = 0, max = 12, symbol = "triangle", better = "less" },
    safety     = meter { "Safety", 8, min = 0, max = 10, symbol = "square" },

    -- What you did, for the pages that remember it.
    questions  = number { 0, min = 0, max = 2 }, -- put to the manager
    question   = "",                             -- the last of them
    forwarded  = false,                          -- the voice note
    photo      = "",                             -- "board", "faces", "backs"
    post       = "",                             -- "loud", "quiet", "left"
    notice     = "",                             -- "known", "heard", "asked"
    headline   = "",                             -- "adopt", "quote", "attribute"
    explainer  = "",                             -- "both", "four", "wait"
    noun       = "",                             -- "peacekeepers", "troops", "long"
    figure     = "",                             -- "run", "held", "claim"
  },
}

include "world.lua"
include "facts.lua"
include "people.lua"
include "names.lua"
include "glossary.lua"
include "sources.lua"
include "pictures.lua"
include "record.lua"

include "briefing.lua"
include "pump.lua"
include "decrees.lua"
include "no_signal.lua"
include "request.lua"
include "counting.lua"
include "board.lua"
include "endings.lua"
