-- What happened in other places: in Zhanaozen on the night of the 3rd, which half of the plays meet that post early, and in one
-- of three on the evening of the 4th, when it shows what a price for one region did not settle. Chance picks it.

scene "elsewhere_vigil" {
  label   = "The same day elsewhere",
  title   = "Zhanaozen after dark",
  place   = "zhanaozen",
  date    = "2022-01-03 23:00",
  speaker = "saule",
  picture = "vigil",
  bed     = "night",
  text    = [[
    **From Saule’s index cards.** In Zhanaozen there is a night vigil, with over a thousand people on the square, and mobile
    service is reported cut. {#F-0103-02} Early that day the president tweeted that making demands is a right, but that the law
    on rallies must be obeyed. {#F-0103-01}

    A student holds her phone up to the sky in every corner of the square, because she has promised her mother to ring.
    {#invented} “If nobody can call,” she says, “who will believe us that it was quiet?” {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Zhanaozen there is a night vigil. {#F-0103-02} Over a thousand people are on the square.
    {#F-0103-02} Mobile service is reported cut. {#F-0103-02} Early that day the president tweeted: demands are a right, but
    obey the law on rallies. {#F-0103-01}

    A student holds her phone up to the sky. She promised her mother to ring. {#invented} “If nobody can call,” she says, “who
    will believe us that it was quiet?” {#invented}
  ]],
  choice "go_on" { "Put the card back, and return to Aktau", go = "aktau_square" },
}

local spread = [[
  The map has two towns on 2 January, four more places on the 3rd, and eight more today. {#N-5E}
]]
local spread_plain = [[
  The map has two towns on 2 January, four more places on the 3rd and eight more today. {#N-5E}
]]

-- One question a play. The law is asked about only where its page was seen.
local questions = { "aktau_stay", "aktau_chair", "aktau_law" }
local function first_question()
  if random(2) == 1 then return "aktau_stay" end
  return has "assembly_law" and "aktau_law" or "aktau_chair"
end

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
      In Aktobe hundreds of people stay outside the akimat for the night, although the head of the city says that the price
      is cut and detainees are free. {#F-0104-06}

      A nurse asks a man what he is still waiting for. “For somebody who can say yes to the rest,” he answers. {#invented}
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
  choice "go_on" { "Go on to the question", go = questions, pick = first_question },
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
      In Uralsk about a hundred people met at noon, and they grew into a large crowd. {#F-0104-05} A deputy of the akim
      promised fifty tenge and better internet, but they stayed, and they want the governor himself. {#F-0104-05}

      A boy is keeping his grandfather’s place by the fire. “If anybody asks,” he has been told, “the seat is taken.”
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
  choice "go_on" { "Go on to the question", go = questions, pick = first_question },
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
      In Atyrau people came out yesterday at three, to support Zhanaozen, and so did people in Kulsary and in Inder.
      {#F-0103-06}

      A welder who was there is filling up tonight when the girl at the till congratulates him on the fifty tenge.
      {#invented} He pays what he paid yesterday, {#invented} because the fifty agreed in Aktau is for Mangystau.
      {#F-0104-03}
    ]],
    spread,
  },
  plain   = {
    [[
      In Atyrau people came out yesterday at three, to support Zhanaozen. {#F-0103-06} So did people in Kulsary and in
      Inder. {#F-0103-06}

      A welder who was there fills his car tonight. “You got your fifty,” says the girl at the till. But he pays what he
      paid yesterday. {#invented} The fifty agreed in Aktau is for Mangystau. {#F-0104-03}
    ]],
    spread_plain,
  },
  choice "go_on" { "Go on to the question", go = questions, pick = first_question },
}
