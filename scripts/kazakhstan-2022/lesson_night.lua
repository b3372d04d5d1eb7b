-- The lesson from the night of 4 January to the evening of the 5th: a decree, a resignation, a blackout.

chapter "lesson_0130" {
  title   = "01:30",
  summary = "Almaty, the night of 4 to 5 January. A decree, and half of it is missing.",
  place   = "almaty",
  date    = "2022-01-05 01:50",
  speaker = "daniyar",
  picture = "dispatch",
  at      = "local_emergency",
  bed     = "office",
  start   = "lesson_dispatch",
}

scene "lesson_dispatch" {
  plate = "plate_almaty",
  title = "A caller",
  sound = "phone",
  gives = "decree_local",
  text  = [[
    You are Daniyar, at Almaty’s ambulance phones. Late last night over a thousand people reached the main square, where tear
    gas was used, police cars burned and people on both sides were hurt. {#F-0104-11}

    You have half a page of a [decree]: {#invented} from 01:30 there is a [state of emergency] with a [curfew], {#F-0105-01} and
    another decree says the same for Mangystau. {#F-0105-23}

    “My father needs insulin,” says a caller. “May I go out?” {#invented}
  ]],
  plain = [[
    You are Daniyar. You answer the ambulance phones in Almaty. Late last night over a thousand people reached the main
    square. {#F-0104-11} Tear gas was used, and police cars burned. {#F-0104-11} People on both sides were hurt. {#F-0104-11}

    You have half a page of a [decree]. {#invented} From 01:30 there is a [state of emergency] here, with a [curfew].
    {#F-0105-01} Another decree says the same for Mangystau. {#F-0105-23}

    A woman calls. “My father needs insulin,” she says. “Am I allowed to go out?” {#invented}
  ]],
  choice "read" {
    "Read her your half of the page",
    go = "lesson_stated",
    moves = {
      trust = { 1, "she heard all you had" },
      safety = { -1, "she went, not knowing" },
    },
  },
  choice "hold" {
    "Let her wait, and find the rest",
    go = "lesson_stated",
    moves = {
      evidence = { 2, "you have the official text" },
      trust = { 1, "she got the whole answer" },
      time = { -1, "it took nine minutes" },
    },
  },
  choice "home" {
    "Tell her to stay in, send a crew",
    go = "lesson_stated",
    moves = {
      safety = { 1, "a crew brought it" },
      rumour = { 1, "neighbours heard “nobody may leave”" },
    },
  },
}

check "lesson_stated" {
  "The decrees say: “to ensure public safety”. {#F-0105-23} What does that tell you for certain?",
  title = "One line", picture = "lines", date = "2022-01-05 02:30", go = "lesson_desk",
  facts = { "F-0105-23" }, bed = "night",
  talk = "When was a reason not the whole reason?",
  answer "cause" {
    "Why it was declared",
    because = "There may be other reasons too.",
  },
  answer "stated" {
    "What reason was given", right = true,
    because = "A [stated reason]: you know it was given, not that it was the cause. {#F-0105-23}",
  },
  answer "nothing" {
    "Nothing of any use",
    because = "It tells you how the office explained itself. {#F-0105-23}",
  },
}

chapter "lesson_article_70" {
  title   = "Article 70",
  summary = "The capital, the morning of 5 January. The government has resigned.",
  place   = "nur_sultan",
  date    = "2022-01-05 08:20",
  speaker = "zhanar",
  picture = "tray",
  at      = "resignation",
  bed     = "office",
  start   = "lesson_desk",
}

scene "lesson_desk" {
  plate = "plate_capital",
  title = "“Why did they go?”",
  sound = "tray",
  gives = "decree_70",
  text  = [[
    You are Zhanar, at a legal desk in the capital. Last night the president said that the government would not fall,
    {#F-0104-12} but by 07:54 it has resigned, and he has accepted. {#F-0105-03} A caller asks why. {#invented}

    In the west people have called for it for two days, {#F-0103-09} and in Almaty crowds and police clashed. {#F-0104-11} This
    morning the president blames the government above all. {#F-0105-05} Any could be why, but no document says.
    {#L-13}
  ]],
  plain = [[
    You are Zhanar. You work at a legal desk in the capital. Last night the president said that the government would not
    fall. {#F-0104-12} But by 07:54 it has resigned, and he has accepted. {#F-0105-03} A caller asks you why. {#invented}

    For two days people in the west have called on the government to resign. {#F-0103-09} In Almaty crowds and police
    clashed. {#F-0104-11} This morning the president blames the government most of all. {#F-0105-05} Any of these could be
    why. {#L-13} But no document gives the reason. {#L-13}
  ]],
  choice "streets" {
    "“The streets forced them out.”",
    go = "lesson_window",
    moves = {
      trust = { 1, "he had a clear answer" },
      rumour = { 2, "no paper gives that reason" },
    },
  },
  choice "list" {
    "“Here is what came before.”",
    go = "lesson_window",
    moves = {
      trust = { 1, "he could check every line" },
      evidence = { 1, "every line has a source" },
    },
  },
  choice "read" {
    "“Let me read it first.”",
    go = "lesson_window",
    moves = {
      evidence = { 2, "you read it to the end" },
      trust = { 1, "he got the whole answer" },
      time = { -1, "his line was busy" },
    },
  },
}

chapter "lesson_no_signal" {
  title   = "No signal",
  summary = "Almaty, the evening of 5 January. Nobody can check anything.",
  place   = "almaty",
  date    = "2022-01-05 17:10",
  speaker = "kamila",
  picture = "stairwell",
  at      = "widened",
  bed     = "silence",
  start   = "lesson_window",
  dark    = true,
}

scene "lesson_window" {
  plate    = "plate_window",
  wordless = true,
  title    = "The kitchen window",
  text     = [[
    You are Kamila, and from your grandmother’s kitchen you see smoke. {#invented} Around noon, says the radio, crowds pushed the
    police back, {#F-0105-07} and then city hall was broken into and burned, while a reporter tells of gunfire and beaten
    policemen. {#F-0105-10} “Are they the same people as last night?” Grandmother asks. {#invented}

    Since about half past four there has been almost no internet, {#F-0105-13} so a sheet for news hangs on the stairs.
    {#invented}
  ]],
  plain    = [[
    You are Kamila. You see smoke from your grandmother’s kitchen. {#invented} Around noon, says the radio, crowds pushed the
    police back. {#F-0105-07} Then, it says, city hall was broken into and burned. {#F-0105-10} A reporter tells of gunfire,
    and of policemen who were beaten. {#F-0105-10}

    “Are they the same people as last night?” Grandmother asks. {#invented}

    Since about half past four there has been almost no internet. {#F-0105-13} So a sheet of paper for news hangs on the
    stairs. {#invented}
  ]],
  choice "known" {
    "Write what you saw, and where",
    go = "lesson_wire",
    moves = {
      evidence = { 1, "it says who saw it" },
      trust = { 1, "anyone could check it" },
      time = { -1, "neighbours had questions" },
    },
    effect = function(s) s.notice = "known" end,
  },
  choice "heard" {
    "Write what the neighbours say",
    go = "lesson_wire",
    moves = {
      trust = { 1, "everyone found their news" },
      rumour = { 2, "hearsay is now in writing" },
    },
    effect = function(s) s.notice = "heard" end,
  },
  choice "asked" {
    "Write questions, and leave room",
    go = "lesson_wire",
    moves = {
      rumour = { -1, "a question claims nothing" },
      safety = { -1, "answers named their flats" },
    },
    effect = function(s) s.notice = "asked" end,
  },
}
