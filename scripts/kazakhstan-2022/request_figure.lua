-- The evening of 7 January: a number without a list, and the question of the chapter.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

local AGENCY = include "request_agency.lua" "figure"

scene "figure" {
  title   = "A round number",
  date    = "2022-01-07 20:00",
  picture = "ticker",
  sound   = "phone",
  gives   = "twenty_thousand",
  text    = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    when(chose "seventh_parliament.officials", [[
      The sergeant’s mother has sent your lines back, with “say” underlined each time. {#invented}
    ]]),
    when(chose "seventh_parliament.unknown", [[
      The sergeant’s mother has rung again, to tell you that he has packed. {#invented}
    ]]),
    when(chose "seventh_parliament.question", [[
      The sergeant’s mother has had nine calls, one of them from his barracks. {#invented}
    ]]),
    when(chose "seventh_map.whole", [[
      Somebody has printed out the map and hung it up, with her house on it. {#invented}
    ]]),
    when(chose "seventh_map.roads", [[
      “The second shop is shut,” somebody writes under your map. {#invented}
    ]]),
    when(chose "seventh_map.file", [[
      The woman with the map has not answered you. {#invented}
    ]]),
    when(chose "seventh_statements.un", [[
      A reader has sent back half of the UN’s line, and asks for the other. {#invented}
    ]]),
    when(chose "seventh_statements.us", [[
      “And what did the others say?” asks a reader under the American line. {#invented}
    ]]),
    when(chose "seventh_statements.names", [[
      “Said what?” asks a reader under your list of names. {#invented}
    ]]),
    when(chose "seventh_aircraft.name", [[
      The man with the balcony writes that strangers have photographed his house. {#invented}
    ]]),
    when(chose "seventh_aircraft.second", [[
      His second picture came with an hour and much fog, and it shows five at the most. {#invented}
    ]]),
    when(chose "seventh_aircraft.words", [[
      “Where’s the picture?” asks a reader, who doesn’t believe in the balcony. {#invented}
    ]]),
    [[
      Yesterday soldiers fired on Almaty’s main square, where about two hundred people had been with a banner that said they
      were not terrorists. {#F-0106-13} They were unarmed, say activists and witnesses, while officials maintain that there
      were armed people. {#F-0106-13 R-16}

      Today the president speaks of “20,000 bandits”, and says that he has given an order to [shoot to kill] without warning.
      {#F-0107-02} He doesn’t say when he gave it, and people had already died, on the 5th and 6th. {#F-0107-02 D-05} For the figure
      you find no source. {#invented}
    ]],
  },
  plain   = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    when(chose "seventh_parliament.officials", [[
      The sergeant’s mother has sent your lines back. Each “say” is underlined. {#invented}
    ]]),
    when(chose "seventh_parliament.unknown", [[
      The sergeant’s mother has rung again. He has packed, she says. {#invented}
    ]]),
    when(chose "seventh_parliament.question", [[
      The sergeant’s mother has had nine calls. One was from his barracks. {#invented}
    ]]),
    when(chose "seventh_map.whole", [[
      Somebody has printed the map and hung it up. Her house is on it. {#invented}
    ]]),
    when(chose "seventh_map.roads", [[
      “The second shop is shut,” somebody writes under your map. {#invented}
    ]]),
    when(chose "seventh_map.file", [[
      The woman with the map has not answered you. {#invented}
    ]]),
    when(chose "seventh_statements.un", [[
      A reader has sent back half of the UN’s line. He asks for the other. {#invented}
    ]]),
    when(chose "seventh_statements.us", [[
      “And what did the others say?” asks a reader under the American line. {#invented}
    ]]),
    when(chose "seventh_statements.names", [[
      “Said what?” asks a reader under your list of names. {#invented}
    ]]),
    when(chose "seventh_aircraft.name", [[
      The man with the balcony writes. Strangers have taken photos of his house. {#invented}
    ]]),
    when(chose "seventh_aircraft.second", [[
      His second picture has an hour, and much fog. It shows five at the most. {#invented}
    ]]),
    when(chose "seventh_aircraft.words", [[
      “Where’s the picture?” asks a reader. He doesn’t believe in the balcony. {#invented}
    ]]),
    [[
      Yesterday soldiers opened fire on Almaty’s main square. {#F-0106-13} About two hundred people had been there. Their
      banner said that they were not terrorists. {#F-0106-13} They had no weapons, say activists and witnesses. {#F-0106-13
      R-16} There were armed people, say officials. {#F-0106-13}

      Today the president speaks of “20,000 bandits”. {#F-0107-02} He says that he has given an order to [shoot to kill]
      without warning. {#F-0107-02} He does not say when he gave it. {#F-0107-02} People had already died, on the 5th and 6th. {#D-05} For the figure you find no source. {#invented}
    ]],
  },
  choice "run" {
    "Run the figure: a president has said it",
    go = "figure_status",
    moves = {
      trust = { 1, "readers found the figure with you too" },
      rumour = { 2, "it went out without proof" },
    },
    effect = function(s) s.figure = "run" end,
  },
  choice "claim" {
    "Run it as his claim: “no evidence was shown”",
    go = "figure_status",
    moves = {
      evidence = { 1, "it says whose claim it is" },
      trust = { 1, "readers could see that nothing was shown" },
      time = { -1, "it took four lines instead of one" },
    },
    effect = function(s) s.figure = "claim" end,
  },
  choice "held" {
    "Hold it until something is shown",
    go = "figure_status",
    moves = {
      rumour = { -1, "the number did not come from you" },
      time = { -1, "you waited for a list" },
    },
    effect = function(s) s.figure = "held" end,
  },
}

check "figure_status" {
  "It is the evening of 7 January. What is confirmed about the 20,000? {#F-0107-02}",
  title = "The 20,000", date = "2022-01-07 21:00", picture = "ticker", go = "counting",
  facts = { "F-0107-02" },
  answer "figure" {
    "That there were 20,000",
    because = [[
      A president has sources that a night editor lacks, but nothing was shown, and in March his Prosecutor General denied that
      20,000 foreign terrorists had taken part. {#A-04}
    ]],
  },
  answer "nothing" {
    "Nothing at all",
    because = [[
      Of the number itself that is true, but that he said it, and on which day, is as firm as anything in the box.
      {#F-0107-02}
    ]],
  },
  answer "false" {
    "That it is false",
    because = [[
      In March his Prosecutor General will deny that 20,000 foreign terrorists took part. {#A-04} But on that evening nothing
      was shown either way.
    ]],
  },
  answer "said" {
    "That he said it", right = true,
    because = [[
      The words are on record; the people they count are not. {#F-0107-02} In March Berik Asylov, the Prosecutor
      General, denied that 20,000 foreign terrorists had taken part. {#A-04}
    ]],
  },
}
