-- What the cut leaves out of Almaty's afternoon: one stairwell. A chapter of its own, since its clock goes back.

local function last_question() return taken "weighing.first_box" > 0 and "wire" or "pre_number" end

chapter "no_signal" {
  title   = "No signal",
  summary = "Almaty, the evening of 5 January. A sheet of paper by the letter boxes.",
  place   = "almaty",
  date    = "2022-01-05 20:10",
  speaker = "daniyar",
  picture = "stairwell",
  at      = "widened",
  bed     = "silence",
  start   = "meanwhile_signal",
  dark    = true,
}

scene "meanwhile_signal" {
  plate   = "plate_window",
  wordless = true,
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
    go = { "pre_number", "wire" }, pick = last_question,
    moves = {
      evidence = { 1, "each line says how you know it" },
      rumour = { 1, "others fill in what you left out" },
    },
    effect = function(s) s.notice = "known" end,
  },
  choice "heard" {
    "Write everything that was said, marked *heard*",
    go = { "pre_number", "wire" }, pick = last_question,
    moves = {
      trust = { 1, "everyone found what they had said" },
      rumour = { 2, "what was only heard is now written" },
    },
    effect = function(s) s.notice = "heard" end,
  },
  choice "asked" {
    "Write questions, with room for answers",
    go = { "pre_number", "wire" }, pick = last_question,
    moves = {
      rumour = { -1, "a question claims nothing" },
      safety = { -1, "the answers came signed with flat numbers" },
    },
    effect = function(s) s.notice = "asked" end,
  },
}

check "pre_number" {
  "A leader names a large figure and shows nothing. What can you confirm?",
  label = "Before the fourth box", title = "Nobody marks this", scored = false, go = "wire",
  speaker = "saule", picture = "boxes",
  answer "figure"  { "The figure" },
  answer "said"    { "That it was said" },
  answer "false"   { "That it is false" },
  answer "not_yet" { "I do not know yet" },
}
