-- What the cut leaves out of Almaty's afternoon: one stairwell. A chapter of its own, since its clock goes back.

local moves = include "moves.lua"

chapter "no_signal" {
  title   = "No signal",
  summary = "Almaty, the evening of 5 January. A sheet of paper by the letter boxes.",
  place   = "almaty",
  date    = "2022-01-05 20:10",
  speaker = "daniyar",
  picture = "stairwell",
  at      = "widened",
  start   = "meanwhile_signal",
}

scene "meanwhile_signal" {
  label   = "Meanwhile",
  title   = "Candles, with the lights on",
  gives   = "blackout",
  text    = [[
    Almaty again, and you are Daniyar, home from the shift. Between half past four and five the internet all but stopped
    across the country. {#F-0105-13} In this [blackout] your telephone tells you only the time.

    The neighbours hold candles, though the lights work. A crew told you that city hall had burned. {#F-0105-10} On the
    stairs somebody says *airport*, and somebody else says *airports*. By the letter boxes hangs a sheet of paper with
    a pencil on a string, which used to be about the bicycle.
  ]],
  plain   = [[
    You are Daniyar again, at home in Almaty. Between half past four and five the internet almost stopped in the
    whole country. {#F-0105-13} In this [blackout] your phone tells you only the time.

    A crew told you that city hall had burned. {#F-0105-10} On the stairs one person says *airport*. Another says
    *airports*.

    By the letter boxes hangs a sheet of paper, with a pencil on a string.
  ]],
  choice "known" {
    "Write what you know, and how you know it",
    go = "wire", effect = moves({ evidence = 1, rumour = 1 }, { notice = "known" }),
  },
  choice "heard" {
    "Write everything that was said, marked *heard*",
    go = "wire", effect = moves({ trust = 1, rumour = 2 }, { notice = "heard" }),
  },
  choice "asked" {
    "Write questions, with room for answers",
    go = "wire", effect = moves({ rumour = -1, safety = -1 }, { notice = "asked" }),
  },
}
