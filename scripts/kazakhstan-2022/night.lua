-- Almaty, the night of 4 to 5 January. Daniyar answers the ambulance phones: he counts, writes hours, and is too tired to
-- be clever. His sentences are short, because a line is always blinking.
-- Teaches: a number that can be misread; an anonymous report; what an emergency decree orders, and where a page stops.

local function did(name, value)
  return function(s) return s[name] == value end
end

chapter "decrees" {
  title   = "01:30",
  summary = "Almaty, the night of 4 to 5 January. Telephones, a closed road, half a decree.",
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
    You are Daniyar, and you are learning to dispatch ambulances in Almaty. Mobile data has been falling since about half
    past eight, {#F-0104-10} so people ring on the old lines. {#invented}

    By day about a hundred people were detained, reporters say. {#F-0104-08} This evening two streams of people walked to
    the centre, and over a thousand have reached the main square. {#F-0104-09 F-0104-11} There is tear gas, police cars
    are burning, and people are hurt on both sides. {#F-0104-11}

    On line two a blogger asks how many are hurt, but your sheet counts calls, not people. {#invented}
  ]],
  plain   = [[
    You are Daniyar. You are learning to send out ambulances in Almaty. Mobile data has been falling since about half past
    eight. {#F-0104-10} People ring on the old lines. {#invented}

    About a hundred people were detained here during the day, reporters say. {#F-0104-08} Over a thousand are on the
    main square now. {#F-0104-11} There is tear gas. Police cars burn, and people are hurt on both sides. {#F-0104-11}

    A blogger asks how many are hurt. Your sheet counts calls, not people. {#invented}
  ]],
  choice "calls" {
    "Give her what you have: forty-one calls since eight",
    go = "decree_photo",
    moves = { evidence = { 1, "the number is on your sheet" } },
    effect = function(s) s.numbers = "calls" end,
  },
  choice "refuse" {
    "Tell her that the service gives no numbers",
    go = "decree_photo",
    moves = {
      safety = { 1, "nobody can be traced through you" },
      trust = { -1, "nine others had told her the same" },
    },
    effect = function(s) s.numbers = "refused" end,
  },
  choice "explain" {
    "Explain to her what the sheet can’t tell you",
    go = "decree_photo",
    moves = {
      trust = { 1, "she wrote “not known yet”, and why" },
      time = { -1, "it took three minutes of a busy line" },
    },
    effect = function(s) s.numbers = "explained" end,
  },
  choice "in_short" { "Read this part in short: it spares you the night’s calls", go = "decrees_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "decrees_short" {
  title   = "One night, in short",
  place   = "nur_sultan",
  date    = "2022-01-05 22:40",
  speaker = "zhanar",
  picture = "decrees",
  at      = "widened",
  bed     = "night",
  sound   = "stamp",
  gives   = { "decree_local", "decree_70", "widening_decrees" },
  text    = [[
    From 01:30 on 5 January a [state of emergency] is in force in Almaty city and in Mangystau, by two decrees. {#F-0105-01
    F-0105-23} They ban gatherings and strikes. {#F-0105-24} But no emergency can take away the right to life, or allow
    torture. {#B-09} By 07:54 the president has accepted the [resignation of the government], under Article 70. {#F-0105-03}

    From 12:30 the emergency is widened: to Almaty Region, at 16:00 to the capital, and late in the evening to the
    whole country. {#F-0105-08 F-0105-12 F-0105-20}

    In Almaty, early in the afternoon, city hall is broken into and burned. {#F-0105-10} Why the government
    resigned is not on record. {#L-13}
  ]],
  plain   = [[
    From 01:30 on 5 January there is a [state of emergency] in Almaty city and in Mangystau. {#F-0105-01} By 07:54
    the president has accepted the [resignation of the government], under Article 70. {#F-0105-03}

    At 12:30 it grows to Almaty Region. {#F-0105-08} At 16:00 the capital is added. {#F-0105-12} Late in the
    evening it is the whole country. {#F-0105-20}

    In Almaty city hall is broken into and burned in the early afternoon. {#F-0105-10} The decrees ban gatherings and
    strikes. {#F-0105-24} But no emergency can take away the right to life, or allow torture. {#B-09} Why the government
    resigned is not on record. {#L-13}
  ]],
  choice "go_on" { "Go on to the questions", go = "two_decrees" },
}

scene "decree_photo" {
  title = "Half a page",
  date  = "2022-01-05 01:50",
  sound = "phone",
  gives = "decree_local",
  text  = {
    when(did("numbers", "calls"), [[
      You told her forty-one calls. Her blog says “forty-one wounded”. {#invented}
    ]]),
    when(did("numbers", "refused"), [[
      Her blog says: “Ambulance service silent.” {#invented}
    ]]),
    when(did("numbers", "explained"), [[
      Her blog says: “Nobody can count yet. The service counts calls.” {#invented}
    ]]),
    [[
      The decree comes as a photo, without its lower half. {#invented} A [state of emergency] is in force in Almaty from
      01:30 to the end of the 18th, with a [curfew] from eleven at night to seven. {#F-0105-01} Gatherings and strikes
      are banned. {#F-0105-24} Another decree says the same for Mangystau. {#F-0105-23} The [stated reason] is public
      safety. {#F-0105-23}

      Line four is a woman whose father needs insulin by five. She has it, and he lives across a closed road.
      {#invented} “Am I allowed to go?” Her question is not on your half of the page.
    ]],
  },
  plain = {
    when(did("numbers", "calls"), [[
      You told her forty-one calls. Her blog says “forty-one wounded”. {#invented}
    ]]),
    when(did("numbers", "refused"), [[
      Her blog says: “Ambulance service silent.” {#invented}
    ]]),
    when(did("numbers", "explained"), [[
      Her blog says: “Nobody can count yet.” {#invented}
    ]]),
    [[
      The decree comes as a photo. The lower half is missing. {#invented} There is a [state of emergency] in Almaty,
      from 01:30 to the end of the 18th. {#F-0105-01} There is a [curfew] from eleven at night to seven. {#F-0105-01}
      Gatherings and strikes are banned. {#F-0105-24} Another decree says the same for Mangystau. {#F-0105-23} The
      [stated reason] is public safety. {#F-0105-23}

      A woman rings on line four. Her father needs insulin by five. She has it. He lives across a closed road.
      {#invented} “Am I allowed to go?” Her question is not on your half of the page.
    ]],
  },
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
      time = { -1, "it took nine minutes, and she waited {#invented}" },
    },
  },
  choice "home" {
    "Tell her to stay in, and ask for a crew",
    go = "insulin_home",
    moves = {
      safety = { 1, "she stayed in, and a crew went" },
      rumour = { 1, "neighbours turned it into “nobody may go out”" },
    },
  },
}

scene "insulin_read" {
  title   = "From her father’s kitchen",
  date    = "2022-01-05 02:35",
  picture = "crossing",
  bed     = "night",
  text    = [[
    “So it does not say no,” she says. “It does not say yes,” you answer.

    At 02:35 she rings from her father’s kitchen. {#invented} He has his insulin, and she is staying the night. When she
    was stopped, she repeated what the page said and where it ended. The man who stopped her had not seen the page
    either.
  ]],
  plain   = [[
    “So it does not say no,” she says. “It does not say yes,” you answer. You read her the half page again.

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
    It takes nine minutes, because nobody in the building has more than the photo. {#invented} The official announcement
    has the same hours and the same end. {#F-0105-01} In curfew hours nobody may be outdoors without a special pass.
    {#F-0105-24} Nobody here can tell you who hands out the passes. {#invented}

    Four lines are blinking. {#invented} “Then say what *you* would do,” she says. The
    senior dispatcher takes the receiver out of your hand and sends a crew.
  ]],
  plain   = [[
    It takes nine minutes. Nobody here has more than the photo. {#invented} You find the official text. It has the same
    hours and the same end. {#F-0105-01} Nobody may be outdoors in those hours without a special pass. {#F-0105-24}
    Nobody here knows who hands out the passes. {#invented}

    Four lines blink. She has waited all this time. “Then say what *you* would do,” she says.

    The senior dispatcher takes the phone from your hand and sends a crew.
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}

scene "insulin_home" {
  title   = "What the neighbours heard",
  date    = "2022-01-05 03:10",
  picture = "ambulance",
  bed     = "road",
  sound   = "door",
  text    = [[
    She does as she is told. A crew reaches the old man at ten past three, and he is well enough to complain about
    it. {#invented}

    When the full text comes, it says that people may go out with a special pass. {#F-0105-24} But three of her
    neighbours have telephoned already. Is it true, they ask, that *nobody* may go out, for *any* reason? {#invented} It
    is your own sentence, and it has grown on the stairs.
  ]],
  plain   = [[
    She does as you told her. A crew gets to the old man at ten past three. He is well enough to complain.
    {#invented}

    Then the full text comes. People may go out with a special pass. {#F-0105-24} But three neighbours have rung
    already. Is it true, they ask, that *nobody* may go out, for *any* reason? {#invented} It is your own sentence. It
    has grown on the stairs.
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}
