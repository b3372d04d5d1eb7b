-- About seven, and where she hears the president: in the kitchen, on the stairs, or at a neighbour’s. What became of the
-- visitor is told first.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

local NOTICE, NOTICE_PLAIN = include "no_signal_sheet.lua"("kitchen")

local draw = include "groups.lua"

-- A card of another place, in four of ten plays.
local CARDS = { "elsewhere_aktau", "elsewhere_taldykorgan", "elsewhere_aktobe", "elsewhere_airport", "signal_minutes" }
local function card(s) return CARDS[draw(s, 10, 2)] or "signal_minutes" end

scene "signal_speech" {
  title   = "At seven, in the kitchen",
  date    = "2022-01-05 19:10",
  picture = "plate_window",
  gives   = "speech_seven",
  text    = {
    NOTICE[1], NOTICE[2], NOTICE[3],
    when(chose "signal_door.window", [[
      Afterwards the baker came down to look for his brother, but by then the street was empty. {#invented}
    ]]),
    when(chose "signal_tablets.crew", [[
      The crew came, and the woman has not looked at you since. {#invented}
    ]]),
    when(chose "signal_airport.note", [[
      The boy’s mother has rubbed out his name. {#invented} A crowd is in the airport that evening, {#F-0105-18} but no proof has been shown that planes were taken. {#R-07}
    ]]),
    [[
      There is still water, although the stairs expected none, and the baker has flour for a week. {#invented} At about seven
      the president announces that he chairs the [Security Council] from today and will act “as tough as possible”, and he
      blames paid “conspirators”. {#F-0105-17}

      “That was Nazarbayev’s chair,” says Grandmother, because Nazarbayev had kept it when he resigned as president in 2019.
      {#B-04} How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  plain   = {
    NOTICE_PLAIN[1], NOTICE_PLAIN[2], NOTICE_PLAIN[3],
    when(chose "signal_door.window", [[
      The baker came down to look for his brother. The street was empty by then. {#invented}
    ]]),
    when(chose "signal_tablets.crew", [[
      The crew came. The woman has not looked at you since. {#invented}
    ]]),
    when(chose "signal_airport.note", [[
      The boy’s mother has rubbed out his name. {#invented} A crowd is in the airport that evening. {#F-0105-18} Nobody has shown proof that planes were taken. {#R-07}
    ]]),
    [[
      There is still water, although the stairs expected none, and the baker has flour for a week. {#invented}

      At about seven the president speaks. From today he chairs the [Security Council], he says. {#F-0105-17} He will be
      “as tough as possible”. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}

      “That was Nazarbayev’s chair,” says Grandmother. {#B-04} He kept it when he resigned as president in 2019. {#B-04}
      How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  choice "go_on" { "Write down his words", go = CARDS, pick = card },
}

scene "speech_stairs" {
  title   = "At seven, on the stairs",
  date    = "2022-01-05 19:10",
  dark    = true,
  bed     = "corridor",
  gives   = "speech_seven",
  text    = {
    when(chose "signal_door.stairs", [[
      The man is the baker’s brother, and he doesn’t say whose glass has cut his hand. {#invented}
    ]]),
    when(chose "signal_tablets.house", [[
      Two boxes have been found, and everybody asks loudly how her husband is. {#invented}
    ]]),
    when(chose "signal_airport.pass", [[
      Five bags stand by the doors, packed because of you. {#invented} A crowd is in the airport that evening, {#F-0105-18} but no proof has been shown that planes were taken. {#R-07}
    ]]),
    [[
      The tap still runs, and on the window sill somebody has put a radio. {#invented} About seven the president says that he
      chairs the [Security Council] from today and will act “as tough as possible”, and he blames paid “conspirators”.
      {#F-0105-17}

      A boy wants to know who had that chair before. It was Nazarbayev, who had kept it when he resigned as president in
      2019. {#B-04} How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  plain   = {
    when(chose "signal_door.stairs", [[
      The man is the baker’s brother. His hand was cut by glass. He doesn’t say whose glass. {#invented}
    ]]),
    when(chose "signal_tablets.house", [[
      You found two boxes. Now everybody asks loudly how her husband is. {#invented}
    ]]),
    when(chose "signal_airport.pass", [[
      Five bags stand by the doors, because of you. {#invented} A crowd is in the airport that evening. {#F-0105-18} Nobody has shown proof that planes were taken. {#R-07}
    ]]),
    [[
      The tap still runs. A radio stands on the window sill. {#invented} About seven the president speaks. He will be “as
      tough as possible”. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17} From today he
      chairs the [Security Council]. {#F-0105-17}

      “Who had that chair before?” asks a boy. It was Nazarbayev, who kept it when he resigned as president in 2019. {#B-04}
      How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  choice "go_on" { "Write down his words", go = CARDS, pick = card },
}

scene "speech_flat" {
  title   = "At seven, at the neighbours’",
  date    = "2022-01-05 19:10",
  picture = "plate_window",
  gives   = "speech_seven",
  text    = {
    when(chose "signal_door.ask", [[
      The ninth flat knew him as the baker’s brother. By then he had waited for twenty minutes. {#invented}
    ]]),
    when(chose "signal_tablets.half", [[
      Her husband has taken one, and she has made you stay for tea. {#invented}
    ]]),
    when(chose "signal_airport.ask", [[
      “I saw a road with no lights,” says the father. {#invented} A crowd is in the airport that evening, {#F-0105-18} but no proof has been shown that planes were taken. {#R-07}
    ]]),
    [[
      Here the television works and so does the tap, although it is past seven. {#invented} The president says that he chairs the
      [Security Council] from today and will act “as tough as possible”, and he blames paid “conspirators”. {#F-0105-17}

      Somebody whistles, because that was the chair that Nazarbayev had kept when he resigned as president in 2019. {#B-04}
      How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  plain   = {
    when(chose "signal_door.ask", [[
      The ninth flat knew him: he is the baker’s brother. He had waited twenty minutes. {#invented}
    ]]),
    when(chose "signal_tablets.half", [[
      Her husband has taken one. She has made you stay for tea. {#invented}
    ]]),
    when(chose "signal_airport.ask", [[
      “I saw a road with no lights,” says the father. {#invented} A crowd is in the airport that evening. {#F-0105-18} Nobody has shown proof that planes were taken. {#R-07}
    ]]),
    [[
      The television works here. So does the tap, and it is past seven. {#invented} The president will act “as tough as
      possible”, he says. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}
      From today he chairs the [Security Council]. {#F-0105-17}

      Somebody whistles. Nazarbayev had kept that chair when he resigned as president in 2019. {#B-04} How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  choice "go_on" { "Write down his words", go = CARDS, pick = card },
}
