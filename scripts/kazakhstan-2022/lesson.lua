-- One lesson: the whole chain in twelve pages, two questions and a board, for a class period with time left to talk. Here its
-- frame, the pump and the half step; the night follows in lesson_night.lua, the request in lesson_request.lua.
-- No path through it shows more than 1,800 words. It shares the record, sources, pictures and endings with the
-- longer story.
--
-- Conduct is the player's: whom to answer, what to pass on, whom to leave out. Time is the price of checking. What was
-- passed on unchecked is thanked for at once and comes back in a later chapter (the effects below that lower trust).

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
    Saule, the school librarian, gives you an empty notebook for six people’s pages. They are invented, but
    the events are real.
  ]],
  plain = [[
    Saule, the school librarian, gives you an empty notebook. It is for six people’s pages. The people are invented. The
    events are real.
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
    Kazakhstan, the world’s ninth-largest country, lies between Russia and China. {#B-13} It has about 19 million people, and it
    exports oil and gas. {#B-13}

    Nursultan Nazarbayev led it from 1989 {#C30} until he resigned in 2019. {#B-04} Kassym-Jomart Tokayev became president, but
    Nazarbayev kept the chair of the [Security Council]. {#B-04}
  ]],
  plain = [[
    Kazakhstan is the ninth-largest country in the world. {#B-13} It lies between Russia and China. {#B-13} About 19 million
    people live there. {#B-13} It sells oil and gas to other countries. {#B-13}

    Nursultan Nazarbayev led it from 1989. {#C30} In 2019 he resigned. {#B-04} Kassym-Jomart Tokayev became president. {#B-04}
    But Nazarbayev stayed head of the [Security Council]. {#B-04}
  ]],
  choice "go_on" { "The first page", go = "lesson_queue" },
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
    You are Aigul, a taxi driver in Zhanaozen, an oil town in the west. At the gas station a litre costs
    **{world.price}** [tenge], although on Friday it was 60. {#F-0101-02} Most cars in the region run on this gas, [LPG],
    the government estimates. {#B-01}

    An unsigned voice note is going round the drivers’ chat: “Two hundred by tomorrow.” {#invented}
  ]],
  plain = [[
    You are Aigul. You drive a taxi in Zhanaozen, an oil town in the west. At the gas station a litre costs
    **{world.price}** [tenge]. {#F-0101-02} On Friday it was 60. {#F-0101-02} Most cars in the region run on this gas, [LPG],
    the government estimates. {#B-01}

    A voice note is going round the drivers’ chat, with no name on it: “Two hundred by tomorrow.” {#invented}
  ]],
  choice "pass_on" {
    "Send it on to other drivers",
    go = "lesson_kiosk",
    moves = {
      trust = { 1, "drivers thanked you" },
      rumour = { 2, "nobody knows who spoke" },
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
    "Ask in the chat who spoke",
    go = "lesson_kiosk",
    moves = {
      trust = { 1, "others had wondered too" },
      time = { -1, "forty answers, no name" },
    },
  },
}

scene "lesson_kiosk" {
  title   = "The manager",
  date    = "2022-01-02 09:40",
  picture = "kiosk",
  at      = "cap_ends",
  text    = {
    [[
      Since New Year, says the manager, {#invented} all this gas has been sold on an exchange, and the state’s cap is gone.
      {#F-0101-01}

      “About a quarter of the country’s oil comes from this region,” says a man, {#B-14} “and my son has no job.” {#invented} In
      2011 police fired on a crowd here, and officially sixteen people died, although campaigners say many
      more. {#B-03}
    ]],
  },
  plain   = {
    [[
      You talk to the manager. {#invented} Since New Year, he says, all this gas has been sold on an [exchange]. {#F-0101-01}
      The state’s [price cap] is gone. {#F-0101-01}

      “About a quarter of the country’s oil comes from this region,” says a man. {#B-14} “And my son has no job.” {#invented}

      In 2011 police fired on a crowd here. {#B-03} Officials say that sixteen people died. {#B-03} Campaigners say that many
      more died. {#B-03}
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
    People have blocked the road, because they want the [akims] of the region and the town to act. {#F-0102-01}

    A woman gets in who must be at the clinic by eleven. {#invented} The long way round is quick enough.
  ]],
  plain   = [[
    People have blocked the road. {#F-0102-01} They want the [akims] of the region and the town to act. {#F-0102-01}

    A woman gets into your taxi. She must be at the clinic by eleven. {#invented} There is a long way round. It is quick
    enough.
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
    "Find her another car and listen",
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
      safety = { -2, "strangers know she is ill" },
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
      You are Aliya, a reporter in Aktau. While rallies spread from town to town, {#F-0103-06 F-0104-05} an official reads out a
      new price for the region: fifty. {#F-0104-03} That is what Zhanaozen’s crowd had asked for, {#F-0103-03} but few here go
      home. {#invented}

      “For years it couldn’t be done, and then it took two days,” says a woman. {#invented} News sites report
      wider demands: jobs, an end to corruption, the government’s resignation. {#F-0103-09}

      A man in your picture asks to be left out. {#invented}
    ]],
  },
  plain = {
    [[
      You are Aliya, a reporter in Aktau. Rallies are spreading from town to town. {#F-0103-06 F-0104-05} Now an
      official reads out a new price for the region: fifty. {#F-0104-03} The crowd in Zhanaozen had asked for that price.
      {#F-0103-03} But few people here go home. {#invented}

      “For years it couldn’t be done,” says a woman. “Then it took two days.” {#invented} News sites report that people now
      call for more: for jobs, for an end to corruption, and for the government to resign. {#F-0103-09}

      You have taken a picture. A man who is in it asks you to leave him out. {#invented}
    ]],
  },
  choice "cut" {
    "Crop the picture",
    go = "lesson_dispatch",
    moves = {
      safety = { 1, "nobody can be recognised" },
      evidence = { -1, "it hides how many came" },
      trust = "you had said two hundred",
    },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
  choice "keep" {
    "Print it whole",
    go = "lesson_dispatch",
    moves = {
      evidence = { 2, "it shows how many came" },
      safety = { -3, "he had asked you not to" },
      trust = "you had said two hundred",
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
      evidence = { 1, "he works for an oil firm" },
      safety = { 1, "you took another picture" },
      time = { -1, "then the light was gone" },
      trust = "you had said two hundred",
    },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
}
