-- The same evening in one of three other towns: what a price for one region did not settle. Chance picks the town.

local spread = [[
  Two towns on 2 January, four more places on the 3rd, eight more today: that is the map tonight. {#N-5E}
]]
local spread_plain = [[
  The map has two towns on 2 January, four more places on the 3rd and eight more today. {#N-5E}
]]

local function first_question() return random(2) == 1 and "aktau_chair" or "aktau_law" end

scene "aktau_aktobe" {
  label   = "Same hour elsewhere",
  title   = "Aktobe",
  place   = "aktobe",
  date    = "2022-01-04 22:00",
  speaker = "saule",
  chart   = "gatherings",
  at      = "concession",
  bed     = "night",
  text    = {
    [[
      In Aktobe hundreds of people are outside the akimat for the night. {#F-0104-06} The head of the city says that the
      price is cut, and that those detained are free. {#F-0104-06} The crowd stays. {#F-0104-06}

      A nurse asks a man what he is waiting for. “Somebody who can say yes to the rest,” he answers. {#invented}
    ]],
    spread,
  },
  plain   = {
    [[
      In Aktobe hundreds of people spend the night outside the akimat. {#F-0104-06} The head of the city says two
      things: the price is cut, and the people who were detained are free. {#F-0104-06} The crowd stays. {#F-0104-06}

      A nurse asks a man what he is waiting for. “Somebody who can say yes to the rest,” he says. {#invented}
    ]],
    spread_plain,
  },
  choice "go_on" { "Go on to the questions", go = { "aktau_chair", "aktau_law" }, pick = first_question },
}

scene "aktau_uralsk" {
  label   = "Same hour elsewhere",
  title   = "Uralsk",
  place   = "uralsk",
  date    = "2022-01-04 22:00",
  speaker = "saule",
  chart   = "gatherings",
  at      = "concession",
  bed     = "night",
  text    = {
    [[
      In Uralsk about a hundred people met at noon, and a large crowd came of it. {#F-0104-05} A deputy of the akim
      promised fifty tenge and better internet. {#F-0104-05} They stayed, and asked for the governor. {#F-0104-05}

      A boy keeps his grandfather’s place by the fire. “What do I say if they ask?” – “Say the seat is taken.”
      {#invented}
    ]],
    spread,
  },
  plain   = {
    [[
      In Uralsk about a hundred people met at noon. {#F-0104-05} It grew into a large crowd. {#F-0104-05} A deputy of
      the akim promised fifty tenge and better internet. {#F-0104-05} They stayed. {#F-0104-05} They want the governor
      himself. {#F-0104-05}

      A boy keeps his grandfather’s place. “What do I say if they ask?” – “Say the seat is taken.” {#invented}
    ]],
    spread_plain,
  },
  choice "go_on" { "Go on to the questions", go = { "aktau_chair", "aktau_law" }, pick = first_question },
}

scene "aktau_atyrau" {
  label   = "Same hour elsewhere",
  title   = "Atyrau",
  place   = "atyrau",
  date    = "2022-01-04 22:00",
  speaker = "saule",
  chart   = "gatherings",
  at      = "concession",
  bed     = "night",
  text    = {
    [[
      In Atyrau people came out yesterday at three, to support Zhanaozen. {#F-0103-06} So did people in Kulsary and in
      Inder. {#F-0103-06}

      A welder who was there is filling up tonight. “They got their fifty,” says the girl at the till. “In Mangystau,”
      he says, and pays what he paid yesterday. {#invented} The fifty agreed in Aktau is for Mangystau. {#F-0104-03}
    ]],
    spread,
  },
  plain   = {
    [[
      In Atyrau people came out yesterday at three, to support Zhanaozen. {#F-0103-06} So did people in Kulsary and in
      Inder. {#F-0103-06}

      A welder who was there fills his car tonight. “They got their fifty,” says the girl at the till. “In Mangystau,”
      he says. He pays what he paid yesterday. {#invented} The fifty agreed in Aktau is for Mangystau. {#F-0104-03}
    ]],
    spread_plain,
  },
  choice "go_on" { "Go on to the questions", go = { "aktau_chair", "aktau_law" }, pick = first_question },
}
