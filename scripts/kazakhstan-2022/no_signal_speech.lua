-- About seven, when she hears the president. What became of the visitor is told first.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

local NOTICE, NOTICE_PLAIN = include "no_signal_sheet.lua"("kitchen")

local draw = include "groups.lua"

-- A card of another place, in a third of the plays.
local CARDS = { "elsewhere_taldykorgan", "elsewhere_aktobe", "signal_minutes" }
local function card(s) return CARDS[draw(s, 6, 2)] or "signal_minutes" end

scene "signal_speech" {
  title   = "At seven",
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
    when(chose "signal_door.stairs", [[
      The man is the baker’s brother, and he doesn’t say whose glass has cut his hand. {#invented}
    ]]),
    when(chose "signal_tablets.house", [[
      Two boxes have been found, and everybody asks loudly how her husband is. {#invented}
    ]]),
    when(chose "signal_airport.pass", [[
      Five bags stand by the doors, packed because of you. {#invented} A crowd is in the airport that evening, {#F-0105-18} but no proof has been shown that planes were taken. {#R-07}
    ]]),
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
    when(chose "signal_door.stairs", [[
      The man is the baker’s brother. His hand was cut by glass. He doesn’t say whose glass. {#invented}
    ]]),
    when(chose "signal_tablets.house", [[
      You found two boxes. Now everybody asks loudly how her husband is. {#invented}
    ]]),
    when(chose "signal_airport.pass", [[
      Five bags stand by the doors, because of you. {#invented} A crowd is in the airport that evening. {#F-0105-18} Nobody has shown proof that planes were taken. {#R-07}
    ]]),
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
      There is still water, although the stairs expected none, and the baker has flour for a week. {#invented}

      At about seven the president speaks. From today he chairs the [Security Council], he says. {#F-0105-17} He will be
      “as tough as possible”. {#F-0105-17} He blames paid “conspirators”. {#F-0105-17}

      “That was Nazarbayev’s chair,” says Grandmother. {#B-04} He kept it when he resigned as president in 2019. {#B-04}
      How it changed hands will be told in two ways. {#R-10}
    ]],
  },
  choice "go_on" { "Write down his words", go = CARDS, pick = card },
}
