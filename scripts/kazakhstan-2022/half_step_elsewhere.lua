-- What happened in other places. Each play meets one of three on 3 January, and one of three on the evening of the 4th, when
-- it shows what a price for one region did not settle. Chance picks them.

scene "elsewhere_vigil" {
  label   = "The same day elsewhere",
  title   = "Zhanaozen after dark",
  place   = "zhanaozen",
  date    = "2022-01-03 23:00",
  speaker = "saule",
  picture = "station_night",
  bed     = "night",
  text    = [[
    **From Saule’s index cards.** In Zhanaozen there is a vigil by night, with over a thousand people on the square, and mobile
    service is reported cut. {#F-0103-02} Early that day the president tweeted that making demands is a right, but that the law
    on rallies must be obeyed. {#F-0103-01}

    A student holds her phone up to the sky in every corner of the square, because she has promised her mother to ring.
    {#invented} “If nobody can call,” she says, “who will believe us that it was quiet?” {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** In Zhanaozen there is a vigil by night. {#F-0103-02} Over a thousand people are on the square.
    {#F-0103-02} Mobile service is reported cut. {#F-0103-02} Early that day the president tweeted: demands are a right, but
    obey the law on rallies. {#F-0103-01}

    A student holds her phone up to the sky. She promised her mother to ring. {#invented} “If nobody can call,” she says, “who
    will believe us that it was quiet?” {#invented}
  ]],
  choice "go_on" { "Put the card back, and return to Aktau", go = "aktau_square" },
}

scene "elsewhere_commission" {
  label   = "The same day elsewhere",
  title   = "Orders in the capital",
  place   = "nur_sultan",
  date    = "2022-01-03 23:50",
  speaker = "saule",
  picture = "cards",
  bed     = "office",
  gives   = "aktau_offer",
  text    = [[
    **From Saule’s index cards.** The government forms a commission, and it has filling stations investigated for [collusion].
    {#F-0103-04} Station owners cut their price to 85 to 90, “voluntarily”. {#F-0103-04} In the capital and other cities there
    are small actions, and three people are detained in the capital. {#F-0103-08}

    A typist asks whether the word *voluntarily* comes with its quotation marks or without. {#invented} “Type what you hear,”
    says her chief, and she answers that nobody can hear them. {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** The government forms a commission. {#F-0103-04} It has filling stations investigated for
    [collusion]. {#F-0103-04} Station owners cut their price to 85 to 90, “voluntarily”. {#F-0103-04} In the capital and other
    cities there are small actions. {#F-0103-08} Three people are detained in the capital. {#F-0103-08}

    Does the word *voluntarily* have quotation marks? asks a typist. {#invented} “Type what you hear,” says her chief. “Nobody
    can hear them,” she says. {#invented}
  ]],
  choice "go_on" { "Put the card back, and return to Aktau", go = "aktau_square" },
}

scene "elsewhere_zhetybai" {
  label   = "The same day elsewhere",
  title   = "A Monday in Zhetybai",
  place   = "zhetybai",
  date    = "2022-01-03 23:00",
  speaker = "saule",
  chart   = "gatherings",
  text    = [[
    **From Saule’s index cards.** By our sources Zhetybai is one of four places that come onto the map today. {#N-5E}
    Protest is nothing new there, because people have been protesting for lack of work since 2014. {#B-14}

    A mechanic who was out in other winters as well has brought the same thermos as always. When they asked for jobs, he
    says, nobody had heard of them; now that they ask about gas, everybody wants to know how the name is spelled.
    {#invented}
  ]],
  plain   = [[
    **From Saule’s index cards.** By our sources Zhetybai is one of four places that come onto the map today. {#N-5E}
    Protest is not new there. People have been protesting for lack of work since 2014. {#B-14}

    A mechanic was out in other winters too. “We asked for jobs, and nobody had heard of us,” he says. “Now we ask about
    gas, and they want to know how the name is spelled.” {#invented}
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
