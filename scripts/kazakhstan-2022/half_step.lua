-- Aktau, 3 and 4 January: a concession, and why it ends nothing. Aliya, who reports for a town news page, decides what
-- to print of an offer, of a sign, of a crowd and of two voices. half_step_evening.lua has what her page does to people.
-- Her voice: she counts before she describes (steps, rows, buttons), and distrusts her own adjectives. The last word goes
-- to somebody else.
-- Teaches: how an offer answers last week’s demand; “Old man, go” and who was meant; what the assembly law asked; a
-- number belongs to its hour and its method; the spread from town to town.

chapter "half_step" {
  title   = "Half a step back",
  summary = "Aktau, 3 and 4 January. The government gives way on the price, and people stay.",
  place   = "aktau",
  date    = "2022-01-03 18:10",
  speaker = "aliya",
  picture = "aktau_road",
  at      = "protests",
  bed     = "wind",
  start   = "aktau_road",
}

local function chose(choice)
  return function() return taken(choice) > 0 end
end

local draw = include "groups.lua"

-- The night of the 3rd: straight on, or a card of another place.
local night = { "aktau_square", "elsewhere_vigil" }
local function some_place(s) return night[draw(s, 2, 1)] end

scene "aktau_road" {
  plate = "plate_aktau",
  title = "A call from Zhanaozen",
  text  = [[
    You are Aliya, and you write for a town news page in Aktau. {#invented} [Rallies] began here yesterday, and tonight
    police have made a ring around the crowd near the [akimat|akim], as news agencies report. {#F-0102-03 F-0103-07}

    Your cousin rings from the square in Zhanaozen. {#invented} The head of the region, Nurlan Nogayev, has offered 85 to 90
    [tenge] a litre, but the crowd insists on fifty and shouts him down. {#F-0103-03} “Eighty-five for everyone, from
    midnight!” she says, before the line goes dead. {#invented}
  ]],
  plain = [[
    You are Aliya. You write for a town news page in Aktau. {#invented} [Rallies] began here yesterday. {#F-0102-03}
    Tonight police stand in a ring around the crowd near the [akimat|akim], news agencies report. {#F-0103-07}

    Your cousin rings from the square in Zhanaozen. {#invented} The head of the region, Nurlan Nogayev, has offered 85
    to 90 [tenge] a litre. {#F-0103-03} The crowd wants fifty. {#F-0103-03} It shouts him down. {#F-0103-03}

    “Eighty-five for everyone, from midnight!” she says. {#invented} Then the line goes dead.
  ]],
  choice "now" {
    "Post: “Gas down to 85 from midnight”",
    go = "aktau_shout",
    moves = {
      trust = { 1, "two thousand people read it" },
      rumour = { 2, "you printed one caller’s word as fact" },
    },
  },
  choice "caller" {
    "Post: “85 offered, says a caller”",
    go = "aktau_shout",
    moves = { evidence = { 1, "readers saw whose word it was" } },
  },
  choice "wait" {
    "Post nothing until there is a text",
    go = "aktau_signs",
    moves = {
      evidence = { 2, "the text has the figure, and no midnight" },
      time = { -1, "it came two hours later" },
      trust = "in Zhanaozen people had waited for “two hundred”",
    },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
  choice "in_short" { "Read this part in short: it tells of police around a crowd", go = "aktau_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "aktau_short" {
  title = "Half a step back, in short",
  date  = "2022-01-04 22:40",
  picture = "yurt",
  at    = "concession",
  sound = "page",
  gives = { "aktau_offer", "old_man_sign", "aktau_headcount", "assembly_law", "fifty_notice" },
  text  = [[
    On 3 January people in Zhanaozen were offered 85 to 90 [tenge] a litre, but the crowd insisted on fifty. {#F-0103-03} On
    the 4th fifty was granted for Mangystau, while in Uralsk and in Aktobe crowds stayed, although officials there spoke of a
    lower price too. {#F-0104-03 F-0104-05 F-0104-06} By then reporters had heard other demands: jobs, an end to corruption, the resignation
    of the government. {#F-0103-09}

    They had also heard the chant “old men, go”. {#F-0103-09} Nursultan Nazarbayev resigned as president in 2019, but he kept
    the chair of the [Security Council] and the leadership of the ruling party. {#B-04}
  ]],
  plain = [[
    On 3 January people in Zhanaozen were offered 85 to 90 [tenge] a litre. {#F-0103-03} They wanted fifty. {#F-0103-03}
    On the 4th they got fifty, for all of Mangystau. {#F-0104-03} But in Uralsk and in Aktobe the crowds stayed.
    {#F-0104-05 F-0104-06} By then reporters had heard other demands: jobs, an end to corruption, a new government.
    {#F-0103-09}

    They had also heard a chant: “old men, go”. {#F-0103-09} Nursultan Nazarbayev stopped being president in 2019.
    {#B-04} He still had the chair of the [Security Council], and he led the ruling party. {#B-04}
  ]],
  choice "go_on" { "Go on to the question", go = "aktau_stay" },
}

scene "aktau_shout" {
  title   = "“Old man, go”",
  date    = "2022-01-03 21:40",
  picture = "aktau_akimat",
  bed     = "night",
  text    = {
    when(chose "aktau_road.now", [[
      “You wrote ‘from midnight’,” says a driver, but by now there is a text, and it does not say so. {#invented}
    ]]),
    when(chose "aktau_road.caller", [[
      “Which caller?” a reader asks. A woman on the square in Zhanaozen, you answer, who saw nothing in writing. {#invented}
    ]]),
    [[
      Near the akimat people are shouting *Shal, ket*, which means “Old man, go”, {#C31} and reporters of the news site Orda
      hear it as well. {#F-0103-09} A man with a flask says that it is for Nursultan Nazarbayev. {#invented} He resigned as
      president in 2019. {#B-04} Kassym-Jomart Tokayev followed him, but Nazarbayev kept the chair of the [Security Council], and
      he still leads the ruling party. {#B-04}

      “No, it’s for all of them,” says a woman, “for everyone who never gets up from his chair.” {#invented}
    ]],
  },
  plain   = {
    when(chose "aktau_road.now", [[
      “You wrote: from midnight,” says a driver. Your cousin said it. Then the text came, and it does not say midnight.
      {#invented}
    ]]),
    when(chose "aktau_road.caller", [[
      “Which caller?” asks a reader. A woman on the square in Zhanaozen, you answer. She saw nothing in writing. {#invented}
    ]]),
    [[
      Near the akimat people are shouting *Shal, ket*. {#C31} It means “Old man, go”. {#C31} Reporters of the news site Orda
      hear it as well. {#F-0103-09}

      “That’s for Nazarbayev,” says a man. {#invented} Nursultan Nazarbayev stopped being president in 2019. {#B-04}
      Kassym-Jomart Tokayev is president now. {#B-04} But Nazarbayev still has the chair of the [Security Council]. {#B-04} He
      still leads the ruling party. {#B-04}

      “No, it’s for all of them,” says a woman. “Everyone who never gets up from his chair.” {#invented}
    ]],
  },
  choice "go_on" {
    "Sleep four hours, and go back",
    go = night, pick = some_place,
    moves = { trust = "in Zhanaozen people had waited for “two hundred”" },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
}

-- For whoever waits for the text of the offer: a picture whose day is disputed.
scene "aktau_signs" {
  title   = "A picture of two signs",
  date    = "2022-01-03 21:40",
  picture = "reporter",
  bed     = "office",
  sound   = "phone",
  gives   = { "aktau_offer", "old_man_sign" },
  text    = [[
    The text comes at ten past eight, with 85 to 90 in it and no midnight, and then a reader sends you a picture. {#invented}
    It shows two signs in Zhanaozen, “Old man, leave” and “Nazarbayev out”; the caption says 2 January, but another account
    points to the 3rd. {#F-0102-02} In Aktau too reporters hear “old men, go”. {#F-0103-09}

    Nursultan Nazarbayev resigned as president in 2019. {#B-04} Kassym-Jomart Tokayev followed him, but Nazarbayev kept the
    chair of the [Security Council], and he still leads the ruling party. {#B-04} “So which day was it?” asks your editor. {#invented}
  ]],
  plain   = [[
    The text comes at ten past eight. It says 85 to 90, and nothing about midnight. {#invented} Then a reader sends you a
    picture. {#invented} It shows two signs in Zhanaozen: “Old man, leave” and “Nazarbayev out”. {#F-0102-02} The caption
    says 2 January. {#F-0102-02} Another account points to the 3rd. {#F-0102-02} In Aktau too reporters hear “old men, go”.
    {#F-0103-09}

    Nursultan Nazarbayev stopped being president in 2019. {#B-04} Kassym-Jomart Tokayev is president now. {#B-04} But
    Nazarbayev still has the chair of the [Security Council], and he still leads the ruling party. {#B-04} “So which day was it?” asks your editor. {#invented}
  ]],
  choice "caption" {
    "Print it with its caption: 2 January",
    go = "aktau_square",
    moves = {
      trust = { 1, "a day is easy to believe" },
      rumour = { 1, "the other day is not on your page" },
    },
  },
  choice "both" {
    "Print it with both days, and who gives which",
    go = "aktau_square",
    moves = {
      evidence = { 1, "readers can see what is disputed" },
      time = { -1, "you were still ringing round at two" },
    },
  },
  choice "words" {
    "Print no picture, and quote what they shout",
    go = "aktau_square",
    moves = {
      safety = { 1, "nobody’s sign is on your page" },
      evidence = { -1, "a shout can’t be looked at twice" },
    },
  },
}

scene "aktau_square" {
  title   = "How many?",
  date    = "2022-01-04 10:20",
  picture = "aktau_phone",
  text    = [[
    By morning there is a yurt on Yntymak square, and food, and the police who guard the akimat let people in. {#F-0104-01}

    Five thousand have come, says a man on the steps, while a policeman whom nobody has asked says two hundred. {#invented}
    A reporter of Sputnik, a Russian state agency, writes of about 500. {#F-0104-01} From the steps you can see the whole
    square, except for the part behind the yurt. {#invented}
  ]],
  plain   = [[
    In the morning there is a yurt on Yntymak square, and food. {#F-0104-01} Police guard the akimat, but they let people
    in. {#F-0104-01}

    Five thousand have come, says a man on the steps. {#invented} A policeman says two hundred. {#invented} A reporter of
    Sputnik, a Russian state agency, writes of about 500. {#F-0104-01} From the steps you can see the square, but not behind
    the yurt. {#invented}
  ]],
  choice "one" {
    "Write: “500 people are on the square”",
    go = "aktau_voices",
    moves = {
      trust = { 1, "one plain figure is easy to repeat" },
      rumour = { 1, "you left out whose figure it is" },
    },
  },
  choice "range" {
    "Write: “400 to 600, counted in rows”",
    go = "aktau_voices", gives = "aktau_headcount",
    moves = {
      evidence = { 1, "anyone can count your rows again" },
      trust = { 1, "somebody did, and agreed" },
      time = { -1, "you walked round twice" },
    },
  },
  choice "none" {
    "Write: “The square is filling up”",
    go = "aktau_voices",
    moves = {
      trust = { 1, "nobody could call it wrong" },
      evidence = { -1, "it fits fifty people, and five thousand" },
    },
  },
}

include "half_step_voices.lua"

scene "aktau_fifty" {
  title   = "Fifty tenge",
  date    = "2022-01-04 18:40",
  picture = "yurt",
  at      = "concession",
  gives   = "fifty_notice",
  text    = [[
    Your page has {cast}, whom readers far away will take for all of Aktau. {#invented}

    By early this afternoon a government commission was sitting here. {#F-0104-02} Now a deal is announced: fifty tenge a
    litre in Mangystau, and no punishment for anyone on the square. {#F-0104-03} Only yesterday the energy minister saw no
    room for further cuts. {#F-0103-05} “And what else is there room for today?” asks a woman with a kettle. {#invented}

    Since yesterday reporters have been hearing other demands: jobs, an end to corruption, the resignation of the
    government. {#F-0103-09}
  ]],
  plain   = [[
    Your page has {cast}. Far away, readers will take them for all of Aktau. {#invented}

    By early this afternoon a government commission was sitting here. {#F-0104-02} Now a deal is announced. Gas will cost
    fifty tenge in Mangystau. {#F-0104-03} Nobody on the square will be punished. {#F-0104-03} Yesterday the energy minister
    saw no room for more cuts. {#F-0103-05} “And what else is there room for today?” asks a woman with a kettle. {#invented}

    Since yesterday reporters have heard other demands: jobs, an end to corruption, a new government. {#F-0103-09}
  ]],
  choice "price" {
    "“Fifty: the price that people asked for”",
    go = "aktau_ladle",
    moves = {
      trust = { 1, "drivers could plan with it" },
      evidence = { -1, "the other demands are missing" },
    },
  },
  choice "demands" {
    "“Fifty granted, and the square wants more”",
    go = "aktau_kettle",
    moves = {
      evidence = { 1, "it has each demand, and who heard it" },
      time = { -1, "you read each sentence back to its speaker" },
    },
  },
  choice "question" {
    "“Fifty granted. Why is nobody leaving?”",
    go = "aktau_answers",
    moves = {
      trust = { 1, "two hundred readers answered" },
      time = { -1, "reading them took until eight" },
    },
  },
}

include "half_step_evening.lua"
include "half_step_elsewhere.lua"
include "half_step_questions.lua"
include "half_step_after.lua"
