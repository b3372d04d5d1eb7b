-- Almaty, the night of 4 to 5 January. Daniyar answers the ambulance phones: he counts, writes hours, and is too tired to
-- be clever. One of three calls comes with the decree, by chance; night_lines.lua has what became of each.
-- Teaches: a number that can be misread; an anonymous report; what an emergency decree orders, and where a page stops.

local function did(name, value)
  return function(s) return s[name] == value end
end

local draw = include "groups.lua"

local lines = { "decree_photo", "decree_road", "decree_tomorrow" }
local function some_line(s) return lines[draw(s, 3, 2)] end

chapter "decrees" {
  title   = "01:30",
  summary = "Almaty, the night of 4 to 5 January. Telephones, a closed road, half a decree.",
  place   = "almaty",
  date    = "2022-01-04 23:40",
  speaker = "daniyar",
  picture = "dispatch",
  at      = "local_emergency",
  bed     = "office",
  start   = "switchboard",
}

scene "switchboard" {
  plate   = "plate_almaty",
  title   = "A blogger on line two",
  picture = "lines",
  at      = "concession",
  sound   = "receiver",
  text    = [[
    You are Daniyar, and you are learning to dispatch ambulances in Almaty, where mobile data has been falling since about
    half past eight. {#F-0104-10}

    By day about a hundred people were detained here, reporters say. {#F-0104-08} This evening two streams of people walked
    to the centre, and over a thousand have reached the main square. {#F-0104-09 F-0104-11} There is tear gas, police cars
    are burning, and people are hurt on both sides. {#F-0104-11}

    On line two a blogger asks how many are hurt, but your sheet counts calls, not people. {#invented}
  ]],
  plain   = [[
    You are Daniyar. You are learning to send out ambulances in Almaty. Mobile data has been falling since about half past
    eight. {#F-0104-10}

    About a hundred people were detained here during the day, reporters say. {#F-0104-08} This evening two streams of people
    walked to the centre, and over a thousand are on the main square now. {#F-0104-09 F-0104-11} There is tear gas. Police
    cars burn, and people are hurt on both sides. {#F-0104-11}

    A blogger asks how many are hurt. Your sheet counts calls, not people. {#invented}
  ]],
  choice "calls" {
    "Give her your number: forty-one calls since eight",
    go = lines, pick = some_line,
    moves = { evidence = { 1, "the number is on your sheet" } },
    effect = function(s) s.numbers = "calls" end,
  },
  choice "refuse" {
    "Say that the service gives no numbers",
    go = lines, pick = some_line,
    moves = {
      safety = { 1, "nobody can be traced through you" },
      trust = { -1, "nine others had told her the same" },
    },
    effect = function(s) s.numbers = "refused" end,
  },
  choice "explain" {
    "Explain what the sheet can’t tell you",
    go = lines, pick = some_line,
    moves = {
      trust = { 1, "she wrote “not known yet”, and why" },
      time = { -1, "it took three busy minutes" },
    },
    effect = function(s) s.numbers = "explained" end,
  },
  choice "in_short" { "Read this part in short: it spares you the night’s calls", go = "decrees_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "decrees_short" {
  title   = "One night, in short",
  place   = "nur_sultan",
  date    = "2022-01-05 22:40",
  speaker = "zhanar",
  picture = "decrees",
  at      = "widened",
  bed     = "night",
  sound   = "stamp",
  gives   = { "decree_local", "decree_70", "widening_decrees" },
  text    = [[
    From 01:30 on 5 January a [state of emergency] is in force in Almaty city and in Mangystau, and two decrees ban
    gatherings and strikes there. {#F-0105-01 F-0105-23 F-0105-24} But no emergency can take away the right to life, or
    allow torture. {#B-09} By 07:54 the president has accepted the [resignation of the government], under Article 70.
    {#F-0105-03} The reason is not on record. {#L-13}

    From 12:30 the emergency grows, first to Almaty Region, at 16:00 to the capital, and late in the evening to the whole
    country. {#F-0105-08 F-0105-12 F-0105-20} In Almaty, early in the afternoon, city hall is broken into and burned.
    {#F-0105-10}
  ]],
  plain   = [[
    From 01:30 on 5 January there is a [state of emergency] in Almaty city and in Mangystau. {#F-0105-01} There are two
    decrees, and they ban gatherings and strikes. {#F-0105-23 F-0105-24} But no emergency can take away the right to life, or
    allow torture. {#B-09} By 07:54 the president has accepted the [resignation of the government], under Article 70.
    {#F-0105-03} The reason is not on record. {#L-13}

    At 12:30 it grows to Almaty Region. {#F-0105-08} At 16:00 the capital is added. {#F-0105-12} Late in the
    evening it is the whole country. {#F-0105-20} In Almaty city hall is broken into and burned in the early afternoon.
    {#F-0105-10}
  ]],
  choice "go_on" { "Go on to the questions", go = "two_decrees" },
}

local decree = [[
  The decree arrives as a photo without its lower half. {#invented} A [state of emergency] is in force in Almaty from 01:30 to
  the end of the 18th, with a [curfew] from eleven at night to seven. {#F-0105-01} Gatherings and strikes are banned, and
  another decree says the same for Mangystau. {#F-0105-24 F-0105-23} The [stated reason] is public safety. {#F-0105-23}
]]
local decree_plain = [[
  The decree comes as a photo. The lower half is missing. {#invented} There is a [state of emergency] in Almaty, from 01:30 to
  the end of the 18th. {#F-0105-01} There is a [curfew] from eleven at night to seven. {#F-0105-01} Gatherings and strikes are
  banned. {#F-0105-24} Another decree says the same for Mangystau. {#F-0105-23} The [stated reason] is public safety.
  {#F-0105-23}
]]

local as_calls = when(did("numbers", "calls"), [[
  You told her forty-one calls, and her blog says “forty-one wounded”. {#invented}
]])
local as_refused = when(did("numbers", "refused"), [[
  Her blog says: “Ambulance service silent.” {#invented}
]])
local as_explained = when(did("numbers", "explained"), [[
  Her blog says: “Nobody can count yet, because the service counts calls.” {#invented}
]])

scene "decree_photo" {
  title = "A call about insulin",
  date  = "2022-01-05 01:50",
  sound = "phone",
  gives = "decree_local",
  text  = {
    as_calls, as_refused, as_explained,
    decree,
    [[
      On line four is a woman whose father, across a closed road, needs the insulin that she has. {#invented} “Am I allowed to
      go?” she asks, but that is not on your half of the page. {#invented}
    ]],
  },
  plain = {
    as_calls, as_refused, as_explained,
    decree_plain,
    [[
      A woman rings on line four. Her father needs insulin. She has it. He lives across a closed road. {#invented} “Am I
      allowed to go?” That is not on your half of the page. {#invented}
    ]],
  },
  choice "read" {
    "Read her your half, and say where it stops",
    go = "insulin_read",
    moves = {
      trust = { 1, "you read her the words and no more" },
      safety = { -1, "the page did not say if she may" },
    },
  },
  choice "hold" {
    "Ask her to wait for the whole text",
    go = "decree_lines",
    moves = {
      evidence = { 2, "the official text matches the photo" },
      time = { -1, "she waited for nine minutes {#invented}" },
    },
  },
  choice "home" {
    "Tell her to stay in, and ask for a crew",
    go = "insulin_home",
    moves = {
      safety = { 1, "she stayed in, and a crew went" },
      rumour = { 1, "neighbours made it “nobody may go out”" },
    },
  },
}

scene "decree_road" {
  title = "A call without a name",
  date  = "2022-01-05 01:50",
  sound = "phone",
  gives = "decree_local",
  text  = {
    as_calls, as_refused, as_explained,
    decree,
    [[
      On line six a man who gives no name says that trucks are standing across the avenue below the hospital, and hangs up.
      {#invented} A crew with a patient is four minutes away from it, and the long way round takes eleven more. {#invented}
    ]],
  },
  plain = {
    as_calls, as_refused, as_explained,
    decree_plain,
    [[
      A man rings on line six. He gives no name. Trucks are standing across the avenue below the hospital, he says.
      {#invented} A crew with a patient is four minutes away from it. The long way round takes eleven more. {#invented}
    ]],
  },
  choice "turn" {
    "Send the crew the long way round",
    go = "road_round",
    moves = {
      safety = { 1, "the patient met no closed road" },
      rumour = { 1, "your log does not say who says so" },
    },
  },
  choice "look" {
    "Let the crew drive on, and look",
    go = "road_seen",
    moves = {
      evidence = { 1, "the crew has seen it itself" },
      safety = { -1, "the patient waited between two trucks" },
    },
  },
  choice "ask" {
    "Ring somebody on that street first",
    go = "road_seen",
    moves = {
      evidence = { 1, "she looked, and gave her name" },
      time = { -1, "four lines went on blinking" },
    },
  },
}

scene "decree_tomorrow" {
  title = "A question about tomorrow",
  date  = "2022-01-05 01:50",
  sound = "phone",
  gives = "decree_local",
  text  = {
    as_calls, as_refused, as_explained,
    decree,
    [[
      On line three is a baker who was on the square until midnight and wants to go back tomorrow with his sister. {#invented}
      “Is that a crime now?” he asks you. “You have the paper.” {#invented}
    ]],
  },
  plain = {
    as_calls, as_refused, as_explained,
    decree_plain,
    [[
      A baker rings on line three. He was on the square until midnight. Tomorrow he wants to go back with his sister.
      {#invented} “Is that a crime now?” he asks. “You have the paper.” {#invented}
    ]],
  },
  choice "read" {
    "Read him the line about gatherings, and no more",
    go = "tomorrow_read",
    moves = {
      evidence = { 1, "he has the words of the decree" },
      safety = { -1, "nobody told him what may follow" },
    },
  },
  choice "desk" {
    "Give him the number of a legal desk",
    go = "tomorrow_desk",
    moves = {
      trust = { 1, "he was glad of somebody to ask" },
      time = { -1, "nobody had the number" },
    },
  },
  choice "decline" {
    "Tell him that this line is for ambulances",
    go = "tomorrow_desk",
    moves = {
      safety = { 1, "the next caller got through" },
      trust = { -1, "he told the whole bakery" },
    },
  },
}

include "night_lines.lua"
include "night_elsewhere.lua"
