-- The capital, 5 January. Zhanar works at a desk where people ring to ask what the law says: dry, exact, and allergic to
-- sentences that begin with “everyone knows”.
-- Teaches: government, president and parliament; a correction, and what it costs; a reason that is not on record; what an
-- emergency allows and what it never can.

local function did(name, value)
  return function(s) return s[name] == value end
end

local function chose(choice)
  return function() return taken(choice) > 0 end
end

chapter "article_70" {
  title   = "Article 70",
  summary = "The capital, 5 January. The government has resigned, and everybody has a reason for it.",
  place   = "nur_sultan",
  date    = "2022-01-05 08:05",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  start   = "desk",
}

scene "desk" {
  plate   = "plate_capital",
  title   = "Tray two",
  date    = "2022-01-05 08:05",
  picture = "tray",
  at      = "resignation",
  bed     = "office",
  sound   = "tray",
  text    = [[
    You are Zhanar. People ring your desk in Nur-Sultan to ask what the law says.

    By 07:54 it is out: the president has accepted the [resignation of the government] of Askar Mamin, under
    Article 70 of the [constitution]. {#F-0105-03} That [decree] is printing in tray two, slowly. Only last night
    the president said in a video that the government would not fall. {#F-0104-12}

    The telephone rings. “So the government has fallen,” says a man who keeps a shop. “Who rules now?”
  ]],
  plain   = [[
    You are Zhanar. People ring your desk in Nur-Sultan to ask what the law says.

    By 07:54 it is out. {#F-0105-03} The president has accepted the [resignation of the government] of Askar Mamin,
    under Article 70 of the [constitution]. {#F-0105-03} That [decree] is printing now. Only last night
    the president said in a video that the government would not fall. {#F-0104-12}

    The phone rings. “So the government has fallen,” says a man who keeps a shop. “Who rules now?”
  ]],
  choice "memory" {
    "Tell him now, from memory",
    go = "wrong_post",
    moves = {
      trust = { 1, "he had an answer at once" },
      rumour = { 1, "you had not read the page yet" },
    },
  },
  choice "read" {
    "Read the decree first, then ring him back",
    go = "wrong_post", gives = "decree_70",
    moves = {
      evidence = { 2, "you have the decree, read to its end" },
      time = { -1, "when you rang back, his line was engaged" },
    },
  },
  choice "half" {
    "Read him what has printed, then ring with the rest",
    go = "wrong_post", gives = "decree_70",
    moves = {
      evidence = { 1, "what you told him is in the decree" },
      trust = { 1, "you rang back with the rest, as promised" },
      time = { -1, "it took two calls instead of one" },
    },
  },
}

scene "wrong_post" {
  title   = "Four words",
  date    = "2022-01-05 09:20",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = {
    when(chose "desk.memory", [[
      “The president, as before, and the ministers are out.” He thanked you warmly: nobody else had answered him all
      morning. {#invented} Then you read tray two.
    ]]),
    when(chose "desk.read", [[
      You read all of it before you rang him back, and his line was engaged, at nine and at a quarter past. {#invented}
      Whoever is answering his question, it is not you.
    ]]),
    when(chose "desk.half", [[
      “The president is still the president, and the rest is printing.” By the time you rang with it, he had hung a card
      on his door: *No government today.* {#invented}
    ]]),
    [[
      Alikhan Smailov is [acting prime minister], and ministers stay at their work until there is a new cabinet.
      {#F-0105-03 B-06} Parliament voted nobody out: the government resigned, and the president accepted. {#D-09}

      But your desk’s own page says: “Government resigns. Ministers leave at once.” {#invented} A colleague typed it
      an hour ago, and nobody checked it. The last four words are wrong, and nine hundred people have read them.
      {#invented}
    ]],
  },
  plain   = {
    when(chose "desk.memory", [[
      You said: “The president, as before, and the ministers are out.” He thanked you. Nobody else had answered him.
      {#invented} Then you read the decree.
    ]]),
    when(chose "desk.read", [[
      You read all of it first. Then you rang him back, twice, and his line was busy. {#invented} Somebody else is
      answering his question.
    ]]),
    when(chose "desk.half", [[
      You said: “The president is still the president. The rest is printing.” When you rang again, he had hung a card on
      his door: *No government today.* {#invented}
    ]]),
    [[
      Alikhan Smailov is [acting prime minister]. {#F-0105-03} The ministers go on working until there is a new
      cabinet. {#F-0105-03 B-06} Parliament did not vote anybody out. The government resigned, and the president
      accepted. {#D-09}

      Your desk’s own page says: “Government resigns. Ministers leave at once.” {#invented} A colleague typed it an
      hour ago. Nobody checked it. The last four words are wrong. Nine hundred people have read them. {#invented}
    ]],
  },
  choice "loud" {
    "Correct it at the top, with the old line shown",
    go = "correct_loud",
    moves = {
      trust = { 2, "readers can see what was wrong, and when" },
      rumour = { -2, "everyone can see the line was wrong" },
      time = { -1, "the page was closed for an hour" },
    },
    effect = function(s) s.post = "loud" end,
  },
  choice "quiet" {
    "Change the four words, and say nothing",
    go = "correct_quiet",
    moves = {
      rumour = { -1, "the wrong words are gone from the page" },
      trust = { -2, "somebody showed both versions side by side" },
    },
    effect = function(s) s.post = "quiet" end,
  },
  choice "leave" {
    "Leave it: the telephones cannot wait",
    go = "correct_leave",
    moves = {
      evidence = { 1, "every caller got the article as it stands" },
      rumour = { 2, "the page went on telling it wrong" },
    },
    effect = function(s) s.post = "left" end,
  },
}

scene "correct_loud" {
  title   = "Corrected at 09:31",
  date    = "2022-01-05 09:31",
  picture = "corrected",
  at      = "resignation",
  bed     = "office",
  sound   = "pencil",
  text    = [[
    “Corrected at 09:31: ministers stay at work until there is a new cabinet. {#B-06} We wrote that they leave at once. The
    mistake was ours.” {#invented}

    The first comment underneath says: *So you lie.* The second says: *So you check.* {#invented} Your supervisor closes
    the page for an hour “to let it cool”. {#invented}
  ]],
  plain   = [[
    “Corrected at 09:31: ministers stay at work until there is a new cabinet. {#B-06} We wrote that they leave at once. The
    mistake was ours.” {#invented}

    The first comment says: *So you lie.* The second says: *So you check.* {#invented}

    Your boss closes the page for an hour “to let it cool”. {#invented}
  ]],
  choice "work" { "Take the next call", go = "desk_why" },
}

scene "correct_quiet" {
  title   = "Side by side",
  date    = "2022-01-05 10:00",
  picture = "side_by_side",
  at      = "resignation",
  bed     = "office",
  text    = [[
    Four words go out and seven come in, and now the page is right. {#invented}

    At ten somebody posts two pictures next to each other, your page at 09:15 and your page at 09:31. {#invented} They
    have written nothing under them, and they did not need to.
  ]],
  plain   = [[
    You take out four words and put in seven. Now the page is right. {#invented}

    At ten somebody posts two pictures side by side: your page at 09:15, and your page at 09:31. {#invented} They
    wrote nothing under them. They did not need to.
  ]],
  choice "work" { "Take the next call", go = "desk_why" },
}

scene "correct_leave" {
  title   = "An official page",
  date    = "2022-01-05 10:00",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = [[
    You take eleven calls before ten, and each caller gets the right answer, with the article. {#invented} Meanwhile
    the page gives the wrong answer, to more people, and faster.

    The twelfth caller corrects you: the ministers left at once, and he has it from an official page. {#invented} You
    ask which page, and it is yours.
  ]],
  plain   = [[
    You take eleven calls before ten. Each caller gets the right answer. {#invented} The page still gives the wrong
    one, to more people, and faster.

    The twelfth caller corrects you. The ministers left at once, he says. He has it from an official page.
    {#invented} You ask which one. It is yours.
  ]],
  choice "work" { "Take the next call", go = "desk_why" },
}

scene "desk_why" {
  title   = "Three lines and a gap",
  date    = "2022-01-05 10:20",
  picture = "desk",
  sound   = "phone",
  text    = [[
    By now everybody has a reason: the price, the square in Almaty, a plan. {#invented}

    In the west, reporters say, people have been calling for the government’s resignation for two days. {#F-0103-09} In
    Almaty there was tear gas on the main square last night, and police cars burned. {#F-0104-11} This morning the
    president says that the government is “especially” to blame, and orders fuel prices regulated and a probe into [collusion].
    {#F-0105-05}

    Each of these could be why. No paper says which. {#L-13} Your form has a line: *Reason for resignation*.
  ]],
  plain   = [[
    By now everybody has a reason: the price, the square in Almaty, a plan. {#invented}

    In the west, reporters say, people have called for a new government for two days. {#F-0103-09} In Almaty there was
    tear gas on the main square last night, and police cars burned. {#F-0104-11} This morning the president says the
    government is “especially” to blame. {#F-0105-05} He orders fuel prices fixed by rule for 180 days. {#F-0105-05}

    Each of these could be why. No paper says which. {#L-13} Your form has a line: *Reason for resignation*.
  ]],
  choice "three" {
    "Write what came before, each with its hour",
    go = "desk_limits",
    moves = {
      evidence = { 1, "every line has a source" },
      trust = { 1, "callers could check each line" },
      time = { -1, "it took until a quarter to eleven" },
    },
    effect = function(s) s.reason = "three" end,
  },
  choice "most" {
    "Write the reason that most callers give",
    go = "desk_limits",
    moves = {
      trust = { 1, "most callers found their own reason" },
      rumour = { 2, "no paper gives that reason" },
    },
    effect = function(s) s.reason = "most" end,
  },
  choice "empty" {
    "Leave the line empty, and go on",
    go = "desk_limits",
    moves = {
      rumour = { -1, "an empty line claims nothing" },
      trust = { -1, "callers asked again, and got no answer" },
    },
    effect = function(s) s.reason = "empty" end,
  },
}

scene "desk_limits" {
  title   = "“Whatever they like?”",
  date    = "2022-01-05 12:50",
  picture = "tray",
  sound   = "phone",
  text    = {
    when(did("reason", "most"), [[
      Another desk has copied your line, and names your office as the source. {#invented}
    ]]),
    when(did("reason", "three"), [[
      A school has asked for your list, for a lesson. {#invented}
    ]]),
    when(did("reason", "empty"), [[
      “Did you forget this line?” asks a colleague, and holds up your form. {#invented}
    ]]),
    [[
      “So now they can do whatever they like?” asks a woman from Almaty. You read her the list. They can
      restrict movement, check papers, search people and cars, and ban every gathering and every strike. {#F-0105-24}

      “And what can’t they do?”

      No decree can switch off every right: nobody may be tortured, and the right to life stays. {#B-09} But across the desk
      your supervisor is shaking her head: leave that out today. {#invented}
    ]],
  },
  plain   = {
    when(did("reason", "most"), [[
      Another desk has copied your line. It names your office now. {#invented}
    ]]),
    when(did("reason", "three"), [[
      A school has asked for your list, for a lesson. {#invented}
    ]]),
    when(did("reason", "empty"), [[
      “Did you forget this line?” asks a colleague, and holds up your form. {#invented}
    ]]),
    [[
      “So now they can do whatever they like?” asks a woman. You read her the list. They can restrict movement. They can
      check papers, people and cars. They can ban gatherings and strikes. {#F-0105-24}

      “And what can’t they do?”

      No decree can switch off every right. Nobody may be tortured, and the right to life stays. {#B-09} Your supervisor
      shakes her head: leave that out today. {#invented}
    ]],
  },
  choice "keep" {
    "Read her that sentence too",
    go = "widening",
    moves = {
      trust = { 1, "she had asked exactly that" },
      safety = { -1, "your supervisor noted the call" },
    },
    effect = function(s) s.limits = "kept" end,
  },
  choice "cite" {
    "Give her the treaty and its article",
    go = "widening",
    moves = {
      evidence = { 2, "she can look it up herself" },
      time = { -1, "you had to find the number first" },
    },
    effect = function(s) s.limits = "cited" end,
  },
  choice "drop" {
    "Tell her that you’ve read her the list",
    go = "widening",
    moves = {
      safety = { 1, "nobody in the office was asked about it" },
      trust = { -1, "she had asked, and you knew" },
    },
    effect = function(s) s.limits = "dropped" end,
  },
}

scene "widening" {
  title   = "The emergency grows",
  date    = "2022-01-05 22:40",
  picture = "square",
  at      = "widened",
  bed     = "night",
  sound   = "stamp",
  gives   = "widening_decrees",
  text    = {
    when(did("limits", "kept"), [[
      The woman from Almaty rang again to say thank you, and your supervisor wrote that down as well. {#invented}
    ]]),
    when(did("limits", "cited"), [[
      Two more callers have asked for “the article with the list”, so you have put it on a card. {#invented}
    ]]),
    when(did("limits", "dropped"), [[
      The woman from Almaty rang again, and asked for somebody else. {#invented}
    ]]),
    [[
      Decree by decree the emergency has grown: at 12:30 to the region around Almaty, and at 16:00 to the capital.
      {#F-0105-08 F-0105-12} Late in the evening come thirteen more, and it covers the whole country. {#F-0105-20}

      By late evening the Interior Ministry reports eight officers dead. {#F-0105-19} You write the hour beside that number, because first numbers
      change.
    ]],
  },
  plain   = {
    when(did("limits", "kept"), [[
      The woman from Almaty rang again, to say thank you. {#invented}
    ]]),
    when(did("limits", "cited"), [[
      Two more callers have asked for “the article with the list”. {#invented}
    ]]),
    when(did("limits", "dropped"), [[
      The woman from Almaty rang again, and asked for somebody else. {#invented}
    ]]),
    [[
      The emergency has grown. At 12:30 it came to the region around Almaty. {#F-0105-08} At 16:00 it came to the
      capital, where you are. {#F-0105-12} Late in the evening it covers the whole country. {#F-0105-20}

      By late evening the Interior Ministry reports eight officers dead. {#F-0105-19} You write the hour beside that number. First numbers change.
    ]],
  },
  choice "go_on" { "Close the page for the day", go = "two_decrees" },
}

check "two_decrees" {
  bed     = "office",
  "Which line has the order right?",
  title = "The order of one night", date = "2022-01-05 22:50",
  picture = "corridor", at = "widened", go = "desk_rights", facts = { "F-0105-01", "F-0105-03" },
  talk = "Which order had you heard before, and from whom? What does the order change?",
  answer "resignation_first" {
    "Resignation, then emergency",
    because = [[
      Many news summaries list them like that, so you are in large company. {#D-01} It fits the wider emergency; but
      the first one, in Almaty and Mangystau, was in force already. {#F-0105-01}
    ]],
  },
  answer "national_first" {
    "A nationwide emergency, then resignation", credit = 0.5,
    because = [[
      You have the first step right: an emergency came before the resignation. {#F-0105-01} But it was local, and the
      whole country was under one only late that evening. {#F-0105-20}
    ]],
  },
  answer "local_first" {
    "A local emergency, then resignation", right = true,
    because = [[
      Almaty and Mangystau from 01:30, the resignation by 07:54, the widening from 12:30.
      {#F-0105-01 F-0105-03 F-0105-08} That something came first does not make it the cause. {#D-01}
    ]],
  },
  answer "one_decree" {
    "One decree did both",
    because = [[
      It was one night, and it can sound like one piece of news. But there were emergency decrees, from 01:30, and a
      decree on the resignation, by 07:54. {#F-0105-01 F-0105-23 F-0105-03}
    ]],
  },
}

check "desk_rights" {
  "The emergency now covers the whole country. Which of these rights can no decree take away? {#F-0105-20}",
  title = "What a decree can do", date = "2022-01-05 22:50", picture = "corridor", at = "widened", go = "signal_window",
  facts = { "B-09", "F-0105-24" },
  answer "rally" {
    "The right to hold a rally",
    because = [[
      International law does protect it, so the guess is fair. But in an emergency it can be limited, and the decrees banned
      gatherings. {#B-09 F-0105-24}
    ]],
  },
  answer "strike" {
    "The right to go on strike",
    because = [[
      It sounds like something that no decree would touch. But the same decrees that banned gatherings banned strikes as
      well. {#F-0105-24}
    ]],
  },
  answer "life" {
    "The right to life", right = true,
    because = "No emergency can switch it off, and nobody may be tortured in one. {#B-09}",
  },
  answer "night" {
    "The right to be out at night",
    because = [[
      On most nights nobody even thinks of it as a right. But in curfew hours nobody could be outdoors without a special
      pass. {#F-0105-24}
    ]],
  },
}
