-- Zhanaozen, 2 January: a price becomes a gathering. Aigul decides what to pass on, what to ask, what to keep.
-- Teaches: trigger and condition; a price as evidence; a weak source for one question is a good one for another.

chapter "pump" {
  title   = "The pump",
  summary = "Zhanaozen, 2 January. A price has doubled, and people want to know whom to ask.",
  place   = "zhanaozen",
  date    = "2022-01-02 09:10",
  speaker = "aigul",
  picture = "station",
  at      = "price_doubles",
  bed     = "wind",
  start   = "queue",
}

scene "queue" {
  plate   = "plate_west",
  title = "Eleven cars",
  text  = [[
    You are Aigul, and this is your father’s taxi. The station’s board says **{world.price}** [tenge] a litre, and on
    Friday it said 60. {#F-0101-02} The taxi runs on [LPG], as most cars in this region do, by the government’s own
    estimate. {#B-01}

    Eleven cars are waiting ahead of you. {#invented} Your phone buzzes with a voice note from the drivers’ chat: “Two
    hundred by tomorrow.” {#invented} Nobody says who recorded it. A dog is barking in the background.
  ]],
  plain   = [[
    You are Aigul. You drive your father’s taxi. The board at the station says **{world.price}** [tenge] a litre.
    On Friday it said 60. {#F-0101-02} The taxi runs on [LPG], like most cars here, by the government’s own
    estimate. {#B-01}

    Eleven cars wait in front of you. {#invented}

    Your phone buzzes. It is a voice note in the drivers’ chat: “Two hundred by tomorrow.” {#invented} It has no
    name. A dog is barking in the background.
  ]],
  choice "pass_on" {
    "Pass it on, so that people can fill up today",
    go = "manager", gives = "voice_note",
    moves = {
      trust = { 1, "people had it from you first" },
      rumour = { 2, "nobody knows who said it, and you sent it" },
    },
    effect = function(s) s.forwarded = true end,
  },
  choice "photograph" {
    "Photograph the price board before you move",
    go = "manager", gives = "price_board",
    moves = {
      evidence = { 1, "price, pump and clock stand in one frame" },
      safety = { -1, "somebody in the kiosk saw you do it" },
    },
  },
  choice "who_says" {
    "Ask the chat who recorded the note",
    go = "manager", gives = "voice_note",
    moves = {
      evidence = { 1, "you know now that it has no source" },
      time = { -1, "you read forty answers, and none was a name" },
    },
  },
  choice "in_short" { "Read this part in short: it tells of deaths in 2011", go = "pump_short" },
}

-- Instead of this part, for whoever would rather not read it: what its question needs, and its sources.
scene "pump_short" {
  title   = "The pump, in short",
  date    = "2022-01-02 21:10",
  picture = "kitchen",
  at      = "protests",
  bed     = "kitchen",
  gives   = { "price_board", "exchange_rule", "memory_2011" },
  text    = [[
    In Mangystau a litre of [LPG] cost 50 to 60 tenge in 2021. {#F-0101-02} On 1 and 2 January it costs 100 to 120.
    {#F-0101-02} Most cars in the region run on it, by the government’s own estimate. {#B-01}

    On 2 January people in Zhanaozen gather, block a road, and call on two [akims|akim] to act; rallies join in Aktau and in
    villages. {#F-0102-01 F-0102-03}

    Older people here remember 2011: a long strike by oil workers, and the day in December when police fired on a crowd.
    {#B-03} The official count is sixteen dead; campaigners say many more. {#B-03}
  ]],
  plain   = [[
    In Mangystau a litre of [LPG] cost 50 to 60 tenge in 2021. {#F-0101-02} Now it costs 100 to 120. {#F-0101-02} Most
    cars there run on it, by the government’s own estimate. {#B-01}

    On 2 January people in Zhanaozen block a road. {#F-0102-01} They call on two [akims|akim] to act. Rallies join
    in Aktau and in villages. {#F-0102-01 F-0102-03}

    Older people remember 2011. {#B-03} Oil workers were on strike, and in December police fired on a crowd.
    {#B-03} The official count is sixteen dead. Campaigners say many more. {#B-03}
  ]],
  choice "go_on" { "Go on to the question", go = "pump_trigger" },
}

include "manager.lua"

scene "road" {
  title   = "The road",
  date    = "2022-01-02 10:30",
  picture = "road",
  at      = "protests",
  text    = [[
    By half past ten people are standing across the road: drivers first, then neighbours, then a grandmother who has
    brought her own stool. {#invented} They have blocked it, and they are calling on two [akims], the region’s and the
    town’s, to act. {#F-0102-01}

    A woman opens your back door and sits down. “The clinic, dear, at eleven o’clock. I have waited a month for this
    appointment.” {#invented} The crowd is straight ahead, and there is a long way round, if you leave now.
  ]],
  plain   = [[
    By half past ten people stand across the road. First drivers, then neighbours, then a grandmother with her own
    stool. {#invented} They have blocked it. They call on two [akims], of the region and of the town, to act.
    {#F-0102-01}

    A woman gets into your taxi. “The clinic, dear, at eleven. I have waited a month for this.” {#invented}

    The crowd is straight ahead. There is a long way round, if you leave at once.
  ]],
  choice "drive" {
    "Drive her, the long way, now",
    go = "clinic",
    moves = {
      trust = { 2, "she had asked, and you drove her there" },
      evidence = { -1, "for that hour your page says “not there”" },
    },
  },
  choice "stay" {
    "Find her another car, and stay to write",
    go = "crowd", gives = "road_notes",
    moves = {
      evidence = { 2, "you have their words, each with its time" },
      trust = { -1, "she paid double to get there, and walked back" },
    },
  },
  choice "ask" {
    "Ask the people to let one car through",
    go = "gap",
    moves = {
      evidence = { 1, "you saw the line open from close by" },
      trust = { 1, "she got to her appointment in time" },
      safety = { -2, "her name and street are on strangers’ phones" },
    },
  },
}

scene "clinic" {
  title   = "Not there",
  date    = "2022-01-02 11:50",
  picture = "clinic",
  at      = "protests",
  bed     = "corridor",
  sound   = "door",
  text    = [[
    You are two minutes late for the appointment, and they take her anyway. {#invented} She pays you the old fare,
    counts it again, and adds a boiled sweet.

    Others will tell you what was said at the road in that hour, and some of them will be sure of things they did not
    see. Your own page for the hour reads, in full: “10:40 to 11:50, not there.” {#invented}
  ]],
  plain   = [[
    You are two minutes late. They take her anyway. {#invented} She pays the old fare and adds a sweet.

    You were not at the road in that hour. Others will tell you about it. Some will be sure of things they did not
    see. Your own page says: “10:40 to 11:50, not there.” {#invented}
  ]],
  choice "home" { "Drive home", go = "memory" },
}

scene "crowd" {
  title   = "What is said",
  date    = "2022-01-02 11:20",
  picture = "road",
  at      = "protests",
  text    = [[
    A neighbour’s son takes her to the clinic, for double the fare. {#invented}

    You write what you hear, with the time beside every line: the price, a brother without work, the price again, and why
    the [akim] does not come. {#invented} You put down the words, and leave out who says them.

    At noon the woman comes back along the verge, on foot, and looks at your pencil instead of at you.
  ]],
  plain   = [[
    A neighbour’s son takes her to the clinic, for twice the fare. {#invented}

    You write what you hear, and the time next to each line. The price. The price. A brother without work. The
    price. Why does the [akim] not come? {#invented} You write the words. You leave out who says them.

    At noon the woman comes back on foot. She looks at your pencil, not at you.
  ]],
  choice "picture" { "Look for a picture of it", go = "picture" },
  choice "none" { "Leave the phone in your pocket", go = "memory" },
}

scene "gap" {
  title   = "One car’s width",
  date    = "2022-01-02 10:50",
  picture = "gap",
  at      = "protests",
  bed     = "road",
  text    = [[
    A man in a grey scarf lifts his hand, and the line opens by exactly the width of a car. To get that far you have
    told him her name, her street, and what the appointment is for. You said it loudly, because of the wind, and six
    phones were recording. {#invented}

    She arrives in time, closes the door with care, and does not thank you.
  ]],
  plain   = [[
    A man in a grey scarf lifts his hand. The people make a gap as wide as a car.

    To get there you told him her name, her street, and why she sees a doctor. The wind was loud, so you were loud
    too. Six phones recorded it. {#invented}

    She is in time. She closes the door with care. She does not thank you.
  ]],
  choice "picture" { "Walk back, and look for a picture", go = "picture" },
  choice "none" { "Leave the phone in your pocket", go = "memory" },
}

scene "picture" {
  title   = "One clear minute",
  date    = "2022-01-02 12:10",
  picture = "viewfinder",
  at      = "protests",
  sound   = "shutter",
  text    = [[
    The sun comes out over the road, everybody moves into it, and you have one clear minute for a picture.
    {#invented}

    It could be the station’s board, with nobody under it. It could be the faces, because people believe a picture with
    faces in it. Or it could be the backs: coats and hats, in a street that might be any street.

    You cannot ask them all, and you do not know who will look at this next winter.
  ]],
  plain   = [[
    The sun comes out. You have one clear minute for one picture. {#invented}

    You could take the board, with nobody under it. You could take the faces: people believe a picture with faces.
    You could take the backs: coats and hats in a street that could be any street.

    You cannot ask them all. You do not know who will look at this picture next winter.
  ]],
  choice "board" {
    "The board",
    go = "memory", gives = "price_board",
    moves = {
      evidence = { 1, "anyone can check a price on a board" },
    },
    effect = function(s) s.photo = "board" end,
  },
  choice "faces" {
    "The faces",
    go = "memory", gives = "road_photo",
    moves = {
      evidence = { 2, "it shows who stood there" },
      trust = { 1, "people believe a picture with faces" },
      safety = { -3, "everyone in it can be recognised" },
    },
    effect = function(s) s.photo = "faces" end,
  },
  choice "backs" {
    "The backs",
    go = "memory", gives = "road_photo",
    moves = {
      evidence = { 1, "it shows that people stood there" },
      safety = { 1, "nobody in it can be recognised" },
    },
    effect = function(s) s.photo = "backs" end,
  },
}

scene "memory" {
  title   = "What your aunt remembers",
  date    = "2022-01-02 21:00",
  picture = "kitchen",
  at      = "protests",
  bed     = "kitchen",
  sound   = "kettle",
  text    = [[
    In the evening your aunt turns the sound down. “Be home before dark tomorrow,” she says, and she tells you why.
    {#invented} In 2011 the oil workers of this town were on strike, and on 16 December, Independence Day, police fired
    on a crowd. {#B-03} The official count is sixteen dead; campaigners say many more. {#B-03} She says one name, and
    stops. {#invented}

    “And nothing has changed,” says your uncle. {#invented} About a quarter of the country’s oil comes from this region,
    and it is poor in many ways. {#B-14}
  ]],
  plain   = [[
    In the evening your aunt turns the sound down. “Be home before dark tomorrow,” she says. She tells you
    why. {#invented}

    In 2011 the oil workers here were on strike from May. {#B-03} On 16 December, Independence Day, police fired on
    a crowd. {#B-03} The official count is sixteen dead. Campaigners say many more. {#B-03}

    She says one name, and stops. {#invented} “And nothing has changed,” says your uncle. {#invented} About a quarter of
    the country’s oil comes from this region. {#B-14} It is poor in many ways. {#B-14}
  ]],
  choice "testimony" {
    "Write it as her testimony: what she saw, and from where",
    go = "pump_trigger", gives = "memory_2011",
    moves = {
      evidence = { 2, "it says what she saw, and from where" },
      safety = { -1, "it can be traced back to her" },
    },
  },
  choice "count" {
    "Write the official count, and who disputes it",
    go = "pump_trigger",
    moves = {
      evidence = { 1, "you can show the count and who disputes it" },
      trust = { -1, "she told you a name; you wrote numbers" },
    },
  },
  choice "leave" {
    "Close the notebook: this is hers",
    go = "pump_trigger",
    moves = {
      safety = { 1, "what is hers stays with her" },
      evidence = { -1, "what she saw is on no page of yours" },
    },
  },
}

check "pump_trigger" {
  bed     = "night",
  "Which of these was the [trigger] of the gathering in Zhanaozen?",
  title = "Trigger or condition?", date = "2022-01-02 21:20", picture = "station_night",
  go = "aktau_road", at = "protests", facts = { "F-0101-02", "F-0102-01" },
  answer "memory" {
    "The memory of 2011",
    because = [[
      The memory may well have helped to bring people out. {#L-04} It was ten years old, though, and a trigger is something
      new. {#L-03}
    ]],
  },
  answer "all" {
    "All of these together", credit = 0.5,
    because = [[
      They did work together, so half of this is right: the price was the [trigger], the rest were [conditions]. {#L-03 L-04}
    ]],
  },
  answer "price" {
    "The price at the pump", right = true,
    because = [[
      It is what changed that week. {#L-03} Hard times and the memory of 2011 had been there for years: they are [conditions].
      {#L-04}
    ]],
  },
  answer "wages" {
    "Hard times in an oil region",
    because = [[
      A real [grievance], and it helps to explain why people came. {#L-04} But it was as real in November; what changed was the
      price. {#L-03}
    ]],
  },
}
