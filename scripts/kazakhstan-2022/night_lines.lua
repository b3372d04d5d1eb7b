-- What became of Daniyar’s call, and of the decree once all of it was there.

local draw = include "groups.lua"

local cards = { "night_aktau", "night_towns" }
local function some_place(s) return cards[draw(s, 2, 3)] end

local function chose(choice)
  return function() return taken(choice) > 0 end
end

scene "insulin_read" {
  title   = "From her father’s kitchen",
  date    = "2022-01-05 02:35",
  picture = "crossing",
  bed     = "night",
  text    = [[
    “So it does not say no,” she says, and you have to answer that it does not say yes either. {#invented} At 02:35 she
    rings from her father’s kitchen, where he has his insulin and she is staying the night. {#invented}

    To the man who stopped her she repeated what the page said and where it ended, because he had not seen it. {#invented}
  ]],
  plain   = [[
    “So it does not say no,” she says. “It does not say yes,” you answer. {#invented} At 02:35 she rings from her father’s
    kitchen. {#invented} He has his insulin. She stays the night. {#invented}

    Somebody stopped her on the way. She told him what the page said, and where it stopped. He had not seen the page.
    {#invented}
  ]],
  choice "on" { "Write down the hour", go = cards, pick = some_place },
}

scene "insulin_home" {
  title   = "What the neighbours heard",
  date    = "2022-01-05 03:10",
  picture = "ambulance",
  bed     = "road",
  sound   = "door",
  text    = [[
    She does as she is told, and when a crew reaches the old man at ten past three, he is well enough to complain.
    {#invented}

    The whole text says that people may go out with a special pass. {#F-0105-24} But three of her neighbours have rung
    already to ask whether it is true that *nobody* may go out, for *any* reason. {#invented} It is your own sentence, and
    it has grown on the stairs.
  ]],
  plain   = [[
    She does as you told her. A crew gets to the old man at ten past three. He is well enough to complain.
    {#invented}

    Then the whole text comes. People may go out with a special pass. {#F-0105-24} But three neighbours have rung
    already. Is it true, they ask, that *nobody* may go out, for *any* reason? {#invented} It is your own sentence. It
    has grown on the stairs.
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}

scene "road_round" {
  title   = "The long way round",
  date    = "2022-01-05 03:05",
  picture = "ambulance",
  bed     = "road",
  sound   = "door",
  text    = [[
    The crew takes the long way, and the patient arrives, tired and rather cross. {#invented} At three another crew turns
    into the avenue by mistake and finds it open from one end to the other. {#invented}

    Nobody can tell you now whether it was closed at ten to two. But your log says “avenue closed”, without a word about who
    said so, and six crews have gone round it. {#invented}
  ]],
  plain   = [[
    The crew takes the long way. The patient arrives, tired and cross. {#invented} At three another crew drives into the
    avenue by mistake. It is open from one end to the other. {#invented}

    Was it closed at ten to two? Nobody can say now. Your log says “avenue closed”. It does not say who said so. Six crews have
    gone round it since. {#invented}
  ]],
  choice "morning" { "Morning: open the third box", go = "desk" },
}

scene "road_seen" {
  title   = "Two trucks",
  date    = "2022-01-05 02:00",
  picture = "crossing",
  bed     = "night",
  text    = {
    when(chose "decree_road.look", [[
      The crew drives slowly, and at 01:57 it stops in front of two trucks with nobody in them. {#invented}
    ]]),
    when(chose "decree_road.ask", [[
      A pharmacist goes to her window for you, and at 01:57 she sees two trucks with nobody in them. {#invented}
    ]]),
    [[
      So it was true, although the man gave no name, and you write down who has seen it and when. {#invented} By the decree
      movement is limited, {#F-0105-24} but nobody in the building knows whether these trucks are there by order.
      {#invented} The patient is at the hospital by ten past two. {#invented}
    ]],
  },
  plain   = {
    when(chose "decree_road.look", [[
      The crew drives slowly. At 01:57 it stops in front of two trucks. {#invented} Nobody is in them. {#invented}
    ]]),
    when(chose "decree_road.ask", [[
      A pharmacist goes to her window for you. At 01:57 she sees two trucks. {#invented} Nobody is in them. {#invented}
    ]]),
    [[
      So it was true, although the man gave no name. You write down who has seen it and when. {#invented} By the decree
      movement is limited. {#F-0105-24} Are the trucks there by order? Nobody in the building knows. {#invented} The patient
      is at the hospital by ten past two. {#invented}
    ]],
  },
  choice "morning" { "Morning: open the third box", go = "desk" },
}

scene "tomorrow_read" {
  title   = "The line about gatherings",
  date    = "2022-01-05 02:00",
  picture = "lines",
  sound   = "line",
  text    = [[
    He repeats it slowly, as if he were writing it on a wall: gatherings are banned until the end of the 18th. {#F-0105-24
    F-0105-01} “And if we go one behind the other, and don’t stop?” he asks. {#invented} The answer may be on the half that
    you don’t have.

    He thanks you, because you have not made anything up. You will never hear whether he goes, since your sheet counts calls
    and not people. {#invented}
  ]],
  plain   = [[
    He repeats it slowly: gatherings are banned, until the end of the 18th. {#F-0105-24 F-0105-01} “And if we go one behind the
    other, and don’t stop?” {#invented} The answer may be on the half that you
    don’t have.

    He thanks you, because you made nothing up. Will he go? You will never hear. Your sheet counts calls, not people.
    {#invented}
  ]],
  choice "on" { "Write down the hour", go = cards, pick = some_place },
}

scene "tomorrow_desk" {
  title   = "At eight in the morning",
  date    = "2022-01-05 08:00",
  picture = "lines",
  sound   = "line",
  text    = {
    when(chose "decree_tomorrow.desk", [[
      At eight he rings you again, this time to thank you for the number. {#invented}
    ]]),
    when(chose "decree_tomorrow.decline", [[
      At eight he rings you again, because he has found a legal desk without you and would like you to know it. {#invented}
    ]]),
    [[
      A clerk has read him all of it: gatherings are banned, papers can be checked, and bags can be searched. {#F-0105-24}
      But no emergency can allow torture or take away the right to life. {#B-09}

      “You could tell people that part as well,” he says, “when they ring you in the night.” {#invented}
    ]],
  },
  plain   = {
    when(chose "decree_tomorrow.desk", [[
      At eight he rings you again. He thanks you for the number. {#invented}
    ]]),
    when(chose "decree_tomorrow.decline", [[
      At eight he rings you again. He has found a legal desk without you. {#invented}
    ]]),
    [[
      A clerk has read him all of it. Gatherings are banned. {#F-0105-24} Papers can be checked, and bags searched. {#F-0105-24}
      But no emergency can allow torture or take away the right to life. {#B-09}

      “Tell people that part too,” he says, “when they ring you in the night.” {#invented}
    ]],
  },
  choice "morning" { "Open the third box", go = "desk" },
}

-- For whoever has looked for the whole text.
scene "decree_lines" {
  title   = "Two lines for each caller",
  date    = "2022-01-05 02:20",
  picture = "lines",
  sound   = "line",
  text    = [[
    It takes nine minutes to find the official text, which has the same hours and the same end. {#F-0105-01} By then a crew is on
    its way to her father, and everybody rings about the decree. {#invented} There is time for two lines in each call.

    In curfew hours nobody may be outdoors without a special pass and papers, {#F-0105-24} but nobody here can say who hands out
    the passes. {#invented} People, their things and their cars can be searched. {#F-0105-24} Gatherings and strikes are
    banned, and so is the sale of alcohol and of weapons. {#F-0105-24} “Read them what they need,” says the senior dispatcher.
    {#invented}
  ]],
  plain   = [[
    It takes nine minutes. Then you have the official text. It has the same hours and the same end. {#F-0105-01} A crew is on its
    way to her father. Now everybody rings about the decree. {#invented} There is time for two lines in each call.

    In curfew hours nobody may be outdoors without a special pass and papers. {#F-0105-24} Who hands out the passes? Nobody here
    knows. {#invented} People, their things and their cars can be searched. {#F-0105-24} Gatherings and strikes are banned.
    {#F-0105-24} So is the sale of alcohol and of weapons. {#F-0105-24} “Read them what they need,” says the senior dispatcher.
    {#invented}
  ]],
  choice "pass" {
    "The curfew, and the pass that it asks for",
    go = "desk",
    moves = {
      safety = { 1, "people knew what to carry at night" },
      time = { -1, "each of them asked where passes are" },
    },
  },
  choice "search" {
    "The checks, and what can be searched",
    go = "desk",
    moves = {
      trust = { 1, "people knew why they were stopped" },
      time = { -1, "each of them asked about telephones" },
    },
  },
  choice "bans" {
    "The bans, and the day on which they end",
    go = "desk",
    moves = {
      evidence = { 1, "the ban and its last day are logged" },
      trust = { -1, "most had asked about tonight" },
    },
  },
}
