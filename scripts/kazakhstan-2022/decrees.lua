-- Two decrees of one night, and others by the next evening. Daniyar answers telephones in Almaty, Zhanar answers
-- questions in the capital. Neither decree is shown to have caused the other.
-- Teaches: what a decree says and where it stops; stated reason; "only came before".

chapter "decrees" {
  title   = "Two decrees",
  summary = "Almaty and Nur-Sultan, the night of 4 January to the evening of the 5th.",
  place   = "almaty",
  date    = "2022-01-04 23:40",
  speaker = "daniyar",
  picture = "dispatch",
  at      = "local_emergency",
  bed     = "office",
  start   = "switchboard",
}

scene "switchboard" {
  plate   = "plate_almaty",
  title   = "Line two",
  picture = "lines",
  at      = "concession",
  sound   = "receiver",
  text    = [[
    You are Daniyar, learning the work of ambulance dispatch in Almaty: you write, others decide. Mobile data has been
    falling since about half past eight, and people ring on the old lines. {#F-0104-10}

    Over a thousand people have reached the main square, reporters say, and there are stun grenades, tear gas, burning
    police cars, and people hurt on both sides. {#F-0104-11} Line two asks how many are hurt. The sheet in front of
    you counts calls, not people.
  ]],
  plain   = [[
    You are Daniyar. You learn to send ambulances in Almaty. You write; others decide. Mobile data has been falling
    since about half past eight. People ring on the old lines. {#F-0104-10}

    Over a thousand people are on the main square, reporters say. There are stun grenades, tear gas and burning
    police cars. People are hurt on both sides. {#F-0104-11}

    Line two asks how many are hurt. Your sheet counts calls, not people.
  ]],
  choice "go_on" { "Take the next line", go = "decree_photo" },
  choice "in_short" { "Read this part in short, and go on to its question", go = "decrees_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "decrees_short" {
  title   = "Two decrees, in short",
  place   = "nur_sultan",
  date    = "2022-01-05 22:40",
  speaker = "zhanar",
  picture = "decrees",
  at      = "widened",
  bed     = "night",
  sound   = "stamp",
  gives   = { "decree_local", "decree_70", "widening_decrees" },
  text    = [[
    From 01:30 on 5 January a [state of emergency] holds in Almaty city and in Mangystau. {#F-0105-01} By 07:54 the
    president has accepted the [resignation of the government], under Article 70. {#F-0105-03}

    From 12:30 the emergency is widened: to Almaty Region, at 16:00 to the capital, and late in the evening to the
    whole country. {#F-0105-08 F-0105-12 F-0105-20}

    In Almaty, early in the afternoon, city hall is broken into and burned. {#F-0105-10} Both decrees are on paper with
    their hours. What one has to do with the other is not.
  ]],
  plain   = [[
    From 01:30 on 5 January there is a [state of emergency] in Almaty city and in Mangystau. {#F-0105-01} By 07:54
    the president has accepted the [resignation of the government], under Article 70. {#F-0105-03}

    From 12:30 the emergency grows. {#F-0105-08} First Almaty Region, then the capital at 16:00, then late in the
    evening the whole country. {#F-0105-08 F-0105-12 F-0105-20}

    In Almaty city hall is broken into and burned in the early afternoon. {#F-0105-10} The decrees have their hours
    on them. What one has to do with the other is not written there.
  ]],
  choice "go_on" { "Go on to the questions", go = "two_decrees" },
}

scene "decree_photo" {
  title = "Twenty minutes ago",
  date  = "2022-01-05 01:50",
  sound = "phone",
  gives = "decree_local",
  text  = [[
    The decree comes as a photograph of a page, with somebody’s thumb on it. A [state of emergency] holds in Almaty
    city and in Mangystau from 01:30, which was twenty minutes ago, until midnight as the 19th begins. {#F-0105-01}
    There is a [curfew] from eleven at night to seven in the morning. {#F-0105-01} The [stated reason] is that the
    situation has got worse. {#L-12}

    Line four is a woman with a level voice. Her father needs insulin by five; she has it, and he is across the
    closed road. {#invented} “Am I allowed to go?”

    The page does not say who is exempt. {#invented}
  ]],
  plain   = [[
    The decree comes as a photo of a page. A [state of emergency] holds in Almaty city and in Mangystau. It began
    at 01:30, twenty minutes ago. {#F-0105-01} It ends at midnight as the 19th begins. {#F-0105-01} A [curfew] runs
    from eleven at night to seven in the morning. {#F-0105-01} The [stated reason]: things have got worse. {#L-12}

    Line four is a woman. Her father needs insulin by five. She has it. He is across the closed road. {#invented}
    “Am I allowed to go?”

    The page does not say who may go out. {#invented}
  ]],
  choice "read" {
    "Read her the page, and say where it stops",
    go = "insulin_read",
    moves = {
      trust = { 1, "you read her the words and no more" },
      safety = { -1, "the page did not say whether she may go" },
    },
  },
  choice "hold" {
    "Ask her to wait while you look for the whole text",
    go = "insulin_hold",
    moves = {
      evidence = { 2, "the official text matches the photograph" },
      trust = { -1, "she waited nine minutes for half an answer {#invented}" },
    },
  },
  choice "home" {
    "Tell her to stay in, and ask for a crew",
    go = "insulin_home",
    moves = {
      safety = { 1, "she stayed in, and a crew went" },
      rumour = { 1, "your sentence grew on the stairs" },
    },
  },
}

scene "insulin_read" {
  title   = "Neither yes nor no",
  date    = "2022-01-05 02:35",
  picture = "crossing",
  bed     = "night",
  text    = [[
    “So it does not say no,” she says. “It does not say yes,” you answer, and you read her the whole page again, hours
    included.

    At 02:35 she rings from her father’s kitchen. {#invented} He has his insulin, and she is staying the night. She was
    stopped once, on the corner, and repeated what the page said and where it stopped. It turned out that the man who
    stopped her had not seen the page either.
  ]],
  plain   = [[
    “So it does not say no,” she says. “It does not say yes,” you answer. You read her the whole page again, with
    the hours.

    At 02:35 she rings from her father’s kitchen. {#invented} He has his insulin. She stays the night.

    Somebody stopped her once. She told him what the page said, and where it stopped. He had not seen the page
    either.
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}

scene "insulin_hold" {
  title   = "Nine minutes",
  date    = "2022-01-05 02:05",
  picture = "lines",
  sound   = "line",
  text    = [[
    It takes nine minutes, because nobody in the building has more than the photograph. {#invented} The official
    announcement, when you find it, has the same two places, the same hours and the same end. {#F-0105-01} On who may
    go out, you find nothing. {#invented}

    Four lines are blinking, and she has waited patiently through all of it. “Then say what *you* would do,” she says. The
    senior dispatcher takes the receiver out of your hand and sends a crew.
  ]],
  plain   = [[
    It takes nine minutes. Nobody here has more than the photo. {#invented} You find the official text. It has the
    same two places, the same hours and the same end. {#F-0105-01} It says nothing about who may go out.
    {#invented}

    Four lines blink. She has waited all this time. “Then say what *you* would do,” she says.

    The senior dispatcher takes the phone from your hand and sends a crew.
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}

scene "insulin_home" {
  title   = "Two words more",
  date    = "2022-01-05 03:10",
  picture = "ambulance",
  bed     = "road",
  sound   = "door",
  text    = [[
    She does as she is told. A crew reaches the old man at ten past three, and he is well enough to complain about
    it. {#invented}

    By then three of her neighbours have telephoned to ask whether it is true. Does the ambulance service say that
    *nobody* may go out, for *any* reason? {#invented} It is your own sentence, and it has grown on the stairs.
  ]],
  plain   = [[
    She does as you told her. A crew gets to the old man at ten past three. He is well enough to complain.
    {#invented}

    By then three neighbours have rung. Is it true, they ask: does the ambulance service say that *nobody* may go
    out, for *any* reason? {#invented}

    It is your own sentence. It has grown on the stairs.
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}

include "desk.lua"

scene "widening" {
  title   = "One day’s hours",
  place   = "nur_sultan",
  date    = "2022-01-05 22:40",
  speaker = "zhanar",
  picture = "square",
  at      = "widened",
  bed     = "night",
  sound   = "stamp",
  gives   = "widening_decrees",
  text    = [[
    In the morning the president blames the government “especially”, and orders fuel prices regulated for 180 days.
    {#F-0105-05} At 12:30 the emergency is widened to Almaty Region, and at 16:00 to the capital, where you are.
    {#F-0105-08 F-0105-12} Late in the evening it reaches the other thirteen parts: the whole country. {#F-0105-20}

    In Almaty, early in the afternoon, city hall is broken into and burned. {#F-0105-10} At about 19:00 the president
    says that he chairs the [Security Council] from today, and blames paid “conspirators”. {#F-0105-17} You write: *he
    says*. By late evening the Interior Ministry reports eight officers dead, and that figure will rise. {#F-0105-19}
  ]],
  plain   = [[
    In the morning the president blames the government “especially”. He orders fuel prices fixed by rule for 180
    days. {#F-0105-05} At 12:30 the emergency is widened to Almaty Region. {#F-0105-08} At 16:00 it reaches the
    capital, where you are. {#F-0105-08 F-0105-12} Late in the evening it holds in the other thirteen parts: the
    whole country. {#F-0105-20}

    In Almaty city hall is broken into and burned in the early afternoon. {#F-0105-10} At about 19:00 the president
    says that he chairs the [Security Council] from today. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}
    You write: *he says*. By late evening the Interior Ministry reports eight officers dead. That figure will rise.
    {#F-0105-19}
  ]],
  choice "go_on" { "Rule a line under the day", go = "two_decrees" },
}

check "two_decrees" {
  bed     = "office",
  "Which line has the order right?",
  title = "The order of one night", place = "nur_sultan", date = "2022-01-05 22:50", speaker = "zhanar",
  picture = "corridor", at = "widened", go = "only_before", facts = { "F-0105-01", "F-0105-03", "D-01" },
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
    "Local emergency, then resignation, then a wider emergency", right = true,
    because = [[
      First Almaty and Mangystau, from 01:30; then the resignation, accepted by 07:54; then the widening, from 12:30.
      {#F-0105-01 F-0105-03 F-0105-08} That order does not make one decree the reason for the next. {#D-01}
    ]],
  },
  answer "one_decree" {
    "One decree did both",
    because = [[
      It was one night, and it felt like one piece of news. There were two decrees: an emergency at 01:30, and later a
      resignation under Article 70. {#F-0105-01 F-0105-03}
    ]],
  },
}

check "only_before" {
  [[
    The resignation is accepted by 07:54. {#F-0105-03} City hall is broken into in the early afternoon.
    {#F-0105-10} What may an arrow between them say?
  ]],
  title = "An arrow with nothing on it", place = "nur_sultan", date = "2022-01-05 22:50", speaker = "zhanar",
  picture = "string", at = "widened", go = "meanwhile_signal", facts = { "F-0105-03", "F-0105-10", "L-11" },
  bed     = "library",
  answer "led_to" {
    "That it led to it: it gave people heart",
    because = [[
      It might have; people do think so about crowds. But nobody has shown it, and witnesses point to the detentions
      and the gas of the day before. {#L-11}
    ]],
  },
  answer "trigger" {
    "That it was the trigger",
    because = [[
      It was new, and it came first: two marks of a trigger. The third is a link that somebody can show, and here there
      is none. {#L-11}
    ]],
  },
  answer "only_before" {
    "That one only came before the other", right = true,
    because = [[
      It [only came before]: the hours are known, and nothing here shows more. Witnesses tie the anger of that day to
      the detentions and the gas of the day before. {#L-11}
    ]],
  },
}
