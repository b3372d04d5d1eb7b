-- One lesson: the whole chain in nine pages, two questions and a board, for a class period with time left to talk.
-- No path through it shows more than 1,800 words. It shares the record, sources, pictures and endings with the
-- longer story.
--
-- Conduct is the player's: whom to answer, what to pass on, whom to leave out. Time is the price of checking. What was
-- passed on unchecked is thanked for at once and comes back in a later chapter (the effects below that lower trust).

local function did(name, value)
  return function(s) return s[name] == value end
end

chapter "lesson_start" {
  title   = "An empty notebook",
  summary = "What you will keep, and where this is.",
  speaker = "saule",
  picture = "boxes",
  at      = "cap_ends",
  bed     = "library",
  start   = "lesson_open",
}

scene "lesson_open" {
  title = "An empty notebook",
  place = "archive",
  date  = "2025-01-10",
  sound = "page",
  text  = [[
    Saule, the school librarian, gives you an empty notebook. “Six people, one week,” she says. “You keep their pages.” The six
    are invented; the events are real.
  ]],
  choice "go_on" { "Open the notebook", go = "lesson_where" },
}

chapter "lesson_country" {
  title   = "Where this is",
  summary = "The country, and who has led it.",
  date    = "2022-01-01",
  picture = "boxes",
  at      = "cap_ends",
  start   = "lesson_where",
}

scene "lesson_where" {
  title = "Where this is",
  chart = "gatherings",
  text  = [[
    Kazakhstan is the ninth-largest country in the world. {#B-13} About 19 million people live there, between Russia and China,
    and it sells a lot of oil and gas. {#B-13}

    Nursultan Nazarbayev led it from 1989. {#C30} When he resigned in 2019, Kassym-Jomart Tokayev became president, but
    Nazarbayev kept the chair of the [Security Council]. {#B-04}
  ]],
  choice "go_on" { "Go to the first page", go = "lesson_queue" },
}

chapter "lesson_pump" {
  title   = "The pump",
  summary = "Zhanaozen, 2 January. The price of gas has doubled.",
  place   = "zhanaozen",
  date    = "2022-01-02 09:10",
  speaker = "aigul",
  picture = "station",
  at      = "price_doubles",
  bed     = "wind",
  start   = "lesson_queue",
}

scene "lesson_queue" {
  plate = "plate_west",
  title = "The price board",
  text  = [[
    You are Aigul, a taxi driver in Zhanaozen, an oil town in the west. The board at the gas station says
    **{world.price}** [tenge] a litre, and on Friday it said 60. {#F-0101-02} Most cars in the region run on this gas, [LPG],
    the government estimates. {#B-01}

    A voice note in the drivers’ chat, with no name, says: “Two hundred by tomorrow.” {#invented}
  ]],
  choice "pass_on" {
    "Send it on, so that others can fill up",
    go = "lesson_kiosk",
    moves = {
      trust = { 1, "drivers thanked you" },
      rumour = { 2, "nobody knows who said it" },
    },
    effect = function(s) s.forwarded = true end,
  },
  choice "photograph" {
    "Photograph the price board first",
    go = "lesson_kiosk",
    moves = {
      evidence = { 1, "your picture shows the price" },
      time = { -1, "three cars passed you" },
    },
  },
  choice "who_says" {
    "Ask in the chat who recorded it",
    go = "lesson_kiosk",
    moves = {
      trust = { 1, "others had wondered too" },
      time = { -1, "forty answers, no name" },
    },
  },
}

scene "lesson_kiosk" {
  title   = "What the manager says",
  date    = "2022-01-02 09:40",
  picture = "kiosk",
  at      = "cap_ends",
  text    = {
    [[
      “I don’t set the price,” says the manager. {#invented} Since New Year all this gas is sold on an exchange, and the state’s
      cap is gone. {#F-0101-01}

      “About a quarter of the country’s oil comes from this region,” says a man, {#B-14} “and my son has no job.” {#invented} In
      2011, during a strike, police fired on a crowd here; officially sixteen people died, and campaigners say many more.
      {#B-03}
    ]],
  },
  choice "go_on" { "Drive on", go = "lesson_road" },
}

scene "lesson_road" {
  title   = "The road",
  date    = "2022-01-02 10:30",
  picture = "road",
  at      = "protests",
  text    = [[
    People have blocked the road. They want the [akims] of the region and the town to act. {#F-0102-01}

    A woman gets into your taxi. “The clinic, dear, at eleven.” {#invented} The long way round is quick enough, but
    you’d miss what’s said here.
  ]],
  choice "drive" {
    "Drive her the long way round",
    go = "lesson_trigger",
    moves = {
      trust = { 2, "you got her there" },
      evidence = { -1, "your page says “not there”" },
    },
  },
  choice "stay" {
    "Find her another car, and listen",
    go = "lesson_trigger",
    moves = {
      evidence = { 2, "you wrote what was said" },
      time = { -1, "finding one took time" },
    },
  },
  choice "ask" {
    "Ask the crowd to let you through",
    go = "lesson_trigger",
    moves = {
      evidence = { 1, "you saw it close up" },
      safety = { -2, "strangers now know her illness" },
    },
  },
}

check "lesson_trigger" {
  "Which of these was the [trigger] in Zhanaozen?",
  title = "What set it off?", date = "2022-01-02 21:20", picture = "station_night", bed = "night",
  go = "lesson_fifty", at = "protests", facts = { "F-0101-02", "F-0102-01" },
  answer "memory" {
    "What happened here in 2011",
    because = "It was ten years old: a [condition]. {#L-04}",
  },
  answer "price" {
    "The price at the pump", right = true,
    because = "It had just doubled, and people blocked a road. {#F-0101-02 L-03}",
  },
  answer "work" {
    "Too little work in an oil region",
    because = "It had been so for years: a [condition] too. {#B-14}",
  },
}

chapter "lesson_half_step" {
  title   = "Half a step back",
  summary = "Aktau, 4 January. The government gives way on the price.",
  place   = "aktau",
  date    = "2022-01-04 19:00",
  speaker = "aliya",
  picture = "yurt",
  at      = "concession",
  bed     = "wind",
  start   = "lesson_fifty",
}

scene "lesson_fifty" {
  plate = "plate_aktau",
  title = "Fifty",
  sound = "page",
  text  = {
    [[
      You are Aliya, a reporter in Aktau. Rallies have spread from town to town. {#F-0103-06 F-0104-05} Now an official
      reads out a new price for the region: fifty. {#F-0104-03} Zhanaozen’s crowd had asked for that, {#F-0103-03} but few
      here go home. {#invented}

      “Two days!” says a woman with a tea urn. “For years they said it couldn’t be done.” {#invented} News sites report wider
      demands: jobs, an end to corruption, the government’s resignation. {#F-0103-09}

      A man in your picture says, “Leave me out.” {#invented}
    ]],
  },
  choice "cut" {
    "Crop the picture",
    go = "lesson_dispatch",
    moves = {
      safety = { 1, "nobody can be recognised" },
      evidence = { -1, "it hides how many came" },
      trust = "your note had said two hundred",
    },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
  choice "keep" {
    "Print it whole",
    go = "lesson_dispatch",
    moves = {
      evidence = { 2, "it shows how many came" },
      safety = { -3, "he had asked you not to" },
      trust = "your note had said two hundred",
    },
    effect = function(s)
      s.photo = "faces"
      if s.forwarded then s.trust = s.trust - 3 end
    end,
  },
  choice "why" {
    "Ask him why",
    go = "lesson_dispatch",
    moves = {
      evidence = { 1, "he works for the oil company" },
      safety = { 1, "you took another picture" },
      time = { -1, "then the light was gone" },
      trust = "your note had said two hundred",
    },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
}

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
  title = "Line four",
  sound = "phone",
  gives = "decree_local",
  text  = [[
    You are Daniyar, at Almaty’s ambulance phones. Late last night, over a thousand people reached the main square; there
    was tear gas, police cars burned, and people were hurt on both sides. {#F-0104-11}

    Someone has sent half a page of a [decree]: {#invented} a [state of emergency] from 01:30, and a [curfew]. {#F-0105-01}
    Another decree says the same for Mangystau. {#F-0105-23}

    Line four: “My father needs insulin, and the road is closed. Am I allowed to go?” {#invented}
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
      rumour = { 1, "neighbours heard “nobody may go out”" },
    },
  },
}

check "lesson_stated" {
  "The decrees say: “to ensure public safety”. {#F-0105-23} What does that tell you for certain?",
  title = "One line of a decree", picture = "lines", date = "2022-01-05 02:30", go = "lesson_desk",
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
    You are Zhanar, at a legal desk in the capital. Last night the president said the government would not
    fall, {#F-0104-12} but by 07:54 it has resigned, and he has accepted. {#F-0105-03} “Why?” a caller asks. {#invented}

    In the west, people have called for it for two days. {#F-0103-09} In Almaty, crowds and police clashed. {#F-0104-11} This
    morning the president blames the government above all. {#F-0105-05} Any of these could be why, but no document says. {#L-13}
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
  title    = "From the kitchen window",
  text     = [[
    You are Kamila. From your grandmother’s kitchen you see smoke. {#invented} Around noon, says the radio, crowds pushed
    the police back; {#F-0105-07} then city hall was broken into and burned. {#F-0105-10} A reporter tells of gunfire and beaten
    policemen. {#F-0105-10}

    “Are they the same people as last night?” Grandmother asks. {#invented}

    Since about half past four there has been almost no internet. {#F-0105-13} A sheet for news hangs on the stairs. {#invented}
  ]],
  choice "known" {
    "Write what you saw, and where",
    go = "lesson_wire",
    moves = {
      evidence = { 1, "it says who saw it" },
      trust = { 1, "anyone could check it" },
      time = { -1, "three neighbours had questions" },
    },
    effect = function(s) s.notice = "known" end,
  },
  choice "heard" {
    "Write what the neighbours say",
    go = "lesson_wire",
    moves = {
      trust = { 1, "everyone found their own news" },
      rumour = { 2, "hearsay is now in writing" },
    },
    effect = function(s) s.notice = "heard" end,
  },
  choice "asked" {
    "Write questions, and leave room",
    go = "lesson_wire",
    moves = {
      rumour = { -1, "a question claims nothing" },
      safety = { -1, "answers came with flat numbers" },
    },
    effect = function(s) s.notice = "asked" end,
  },
}

chapter "lesson_request" {
  title   = "The request",
  summary = "Bishkek, the night of 5 to 6 January. A president asks other states for help.",
  place   = "bishkek",
  date    = "2022-01-06 01:00",
  speaker = "rustam",
  picture = "newsroom",
  at      = "request",
  bed     = "office",
  start   = "lesson_wire",
}

scene "lesson_wire" {
  plate = "plate_bishkek",
  title = "The headline",
  sound = "tray",
  text  = [[
    You are Rustam, night editor in Bishkek. From 12:30 to late evening the emergency was widened to the whole country.
    {#F-0105-08 F-0105-20}

    President Tokayev, who now chairs the Security Council, {#F-0105-17} says on television that gangs trained abroad are
    fighting near Almaty, {#F-0106-01} but shows no proof of the training. {#R-03} He has asked for help from the [CSTO], an
    alliance with Russia and four others. {#F-0106-01 B-07}
  ]],
  choice "adopt" {
    "“Foreign gangs: Kazakhstan asks for help”",
    go = "lesson_after",
    moves = {
      trust = { 1, "yours was the first line out" },
      rumour = { 2, "his claim became your fact" },
    },
    effect = function(s) s.headline = "adopt" end,
  },
  choice "plain" {
    "“Kazakhstan asks its allies for help”",
    go = "lesson_after",
    moves = {
      evidence = { 1, "the request is on record" },
      trust = { -1, "readers asked for his reason" },
    },
    effect = function(s) s.headline = "plain" end,
  },
  choice "attribute" {
    "“President blames gangs, asks for help”",
    go = "lesson_after",
    moves = {
      evidence = { 1, "it says who claims it" },
      trust = { 1, "readers knew who said it" },
      time = { -1, "it was four minutes late" },
    },
    effect = function(s) s.headline = "attribute" end,
  },
}

scene "lesson_after" {
  title   = "What came after",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "archive",
  bed     = "library",
  text    = {
    [[
      By about 03:50 on the 6th the alliance had decided to send forces, which it calls [peacekeepers], under Article 4:
      help after an armed attack. {#F-0106-03 B-07} The first flew in that morning, {#F-0106-08} for guard duty only,
      officials said, {#D-03} and the last left on 19 January. {#F-0119-02}

      On the 6th soldiers opened fire in Almaty’s main square. {#F-0106-13} Activists and witnesses call the people there
      unarmed; officials call them armed. {#F-0106-13 R-16} On the 7th the president said he had given an order to shoot to
      kill without warning. {#F-0107-02} No emergency can switch off the right to life. {#B-09}
    ]],
    when(function(s) return s.rumour >= 3 end, "A letter says that readers believed you. {#invented}"),
  },
  choice "loud" {
    "Write what was wrong",
    go = "lesson_board", needs = function(s) return s.rumour >= 3 end, hidden = true,
    moves = {
      rumour = { -2, "readers can see the mistake" },
      trust = { 1, "you owned up" },
      time = { -1, "you looked for all copies" },
    },
    effect = function(s)
      s.post = "loud"
      s.corrected = 1
    end,
  },
  choice "quiet" {
    "Change it, and say nothing",
    go = "lesson_board", needs = function(s) return s.rumour >= 3 end, hidden = true,
    moves = {
      rumour = { -1, "the wrong lines are gone" },
      trust = { -4, "people saw your lines vanish" },
    },
    effect = function(s) s.post = "quiet" end,
  },
  choice "leave" {
    "Leave it as it was",
    go = "lesson_board", needs = function(s) return s.rumour >= 3 end, hidden = true,
    moves = { trust = { -4, "people had believed you" } },
    effect = function(s) s.post = "left" end,
  },
  choice "go_on" {
    "Go to the board",
    go = "lesson_board", needs = function(s) return s.rumour < 3 end, hidden = true,
  },
}
