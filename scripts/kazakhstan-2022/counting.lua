-- Back in the archive: Saule, who keeps it, speaks little and asks what a page is for.
-- Teaches: how a number becomes reliable; what may be copied; four readings side by side; what stays open.
--
-- What is chosen for the ledger leads, in half of the plays, to one of seven lists (counting_tolls.lua); how the four answers
-- are filed leads to one of six pages on custody (counting_custody.lua). Where several are possible, chance picks one.

chapter "counting" {
  title   = "Counting",
  summary = "After 7 January: the counts, the leaving, and a page headed Unknown.",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "ledger",
  at      = "request",
  start   = "counting",
}

local function did(name, value)
  return function(s) return s[name] == value end
end

local function either(one, other)
  return function() return random(2) == 1 and one or other end
end

-- What each choice for the ledger may lead to; half of the plays go straight on.
local LEDGER = {
  history = { "count_readings", "count_slip", "count_fell", "count_order" },
  names   = { "count_readings", "count_lists", "count_place" },
  paper   = { "count_readings", "count_paper", "count_airport" },
}
local draw = include "groups.lua"

local function list_of(choice)
  local pages = LEDGER[choice]
  return function(s) return draw(s, 2, 2) == 1 and pages[1] or pages[1 + draw(s, #pages - 1, 0)] end
end

-- Whether this was chosen, and for the ledger no list has come after it.
local function remembered(scene, choice)
  return function()
    if taken(scene .. "." .. choice) == 0 then return false end
    local pages = scene == "counting" and LEDGER[choice] or {}
    for k = 2, #pages do
      if visits(pages[k]) > 0 then return false end
    end
    return true
  end
end

-- What an earlier page remembers: a line for each choice, then the text.
local function recalling(lines, text)
  local all = {}
  for _, line in ipairs(lines) do all[#all + 1] = when(remembered(line[1], line[2]), line[3] .. " {#invented}") end
  all[#all + 1] = text
  return all
end

scene "counting" {
  plate = "plate_library",
  label = "Afterwards",
  title = "How many died",
  chart = "toll",
  gives = { "toll_164", "toll_238" },
  text  = {
    when(did("figure", "run"), [[
      In March 2022 the Prosecutor General denied that 20,000 foreign terrorists had taken part, {#A-04} but a school poster
      in the box still has your line. {#invented}
    ]]),
    when(did("figure", "claim"), [[
      In the box is a cutting of your four lines on the 20,000, in which somebody has underlined “his claim”. {#invented}
    ]]),
    when(did("figure", "held"), [[
      In the box is a letter from a reader who asks why you wrote nothing about the 20,000. {#invented}
    ]]),
    [[
      Many people call these days [Qandy Qantar], Bloody January. {#B-12} Saule opens her ledger of all the counts of the
      dead. They differ, and nothing in it is rubbed out. {#invented} Your own page has little room.
    ]],
  },
  plain = {
    when(did("figure", "run"), [[
      In March 2022 the Prosecutor General denied that 20,000 foreign terrorists had taken part. {#A-04} A school poster in the box
      still has your line. {#invented}
    ]]),
    when(did("figure", "claim"), [[
      In the box are your four lines on the 20,000. {#invented} Somebody has underlined “his claim”. {#invented}
    ]]),
    when(did("figure", "held"), [[
      In the box is a reader’s letter: “Why did you write nothing about the 20,000?” {#invented}
    ]]),
    [[
      Many people call these days [Qandy Qantar], Bloody January. {#B-12} Saule opens a book with every count of the dead. They
      differ. Nothing in it is rubbed out. {#invented} Your own page has little room.
    ]],
  },
  choice "last" {
    "Write 238, the last figure",
    go = "count_readings",
    moves = {
      trust = { 1, "readers get one figure, and the latest" },
      evidence = { -1, "how it changed can no longer be seen" },
    },
  },
  choice "history" {
    "Write every count and its date",
    go = LEDGER.history, pick = list_of("history"),
    moves = {
      evidence = { 2, "each figure has its date and its office" },
      time = { -1, "the table took you an hour" },
    },
  },
  choice "names" {
    "Write who keeps the names",
    go = LEDGER.names, pick = list_of("names"),
    moves = {
      safety = { 1, "you printed no name yourself" },
      trust = { -1, "readers looked for a number, and found none" },
    },
  },
  choice "paper" {
    "Write the counts of that week",
    go = LEDGER.paper, pick = list_of("paper"),
    moves = {
      evidence = { 1, "it shows what was known at the time" },
      trust = { -1, "readers wanted today’s figure" },
    },
  },
}

-- Instead of this part: what its questions need.
scene "count_short" {
  title   = "Counting, in short",
  picture = "ledger",
  gives   = { "toll_238", "agency_story" },
  text    = [[
    Officials have published 238 names of the dead. {#A-07} Many of them died before the order to shoot was announced, and when
    it was given is not on record. {#D-05} Officials have also said that six people died after torture in custody. {#A-08}

    Some first reports turned out to be wrong: prosecutors checked, and found no case of a beheading, although state television
    had reported one. {#R-02 C03} Who organised the violent groups is still disputed. {#S10-03}
  ]],
  plain   = [[
    Officials have published 238 names of the dead. {#A-07} Many died before the order to shoot was announced. {#D-05}
    Nobody knows when it was given. {#D-05} Officials say that six people died after torture in custody. {#A-08}

    Some first reports were wrong. Prosecutors found no case of a beheading. {#R-02} State television had reported one.
    {#C03} Who organised the violent groups is still disputed. {#S10-03}
  ]],
  choice "go_on" { "Go on to the questions", go = "count_agency" },
}

-- What became of the choice on the page before this one.
local lists = {
  { "counting", "last", "“Was it always that number?” a pupil asks of your line." },
  { "counting", "history", "“Which of them is right?” a pupil asks of your table." },
  { "counting", "names", "“And how many names are there?” a pupil asks of your line." },
  { "counting", "paper", "“Only dozens?” a pupil asks of your line." },
  { "count_slip", "leave", "A reader has found 164 elsewhere, and asks why it is not on your page." },
  { "count_slip", "keep", "A pupil has asked why 164 has a line through it, and read on." },
  { "count_slip", "ask", "The channel has not answered, so only your question is on the page." },
  { "count_fell", "both", "Beside 241 and 238 somebody has written “why?” in pencil." },
  { "count_fell", "mistake", "“Whose mistake was it?” asks a pupil, and you do not know." },
  { "count_fell", "gap", "The office has not answered, so the gap beside 241 is still empty." },
  { "count_order", "speech", "A pupil reads your table as if the order had been given on the 7th." },
  { "count_order", "whole", "Your table has no line across it, and a pupil asks why." },
  { "count_order", "note", "Your note is longer than the table, but two pupils have read it." },
  { "count_lists", "compare", "Your sheet of differences is in the box, and it has no names on it." },
  { "count_lists", "initials", "A family has asked you to take two initials out." },
  { "count_lists", "point", "Three readers have asked where the lists are, and you could tell them." },
  { "count_place", "off", "“Where are the other 24?” asks a girl at your map." },
  { "count_place", "corner", "People look at the corner of your map first." },
  { "count_place", "ask", "No answer has come, so a copy of your letter is pinned to the map." },
  { "count_paper", "wrong", "A pupil asks which word in the cutting was wrong, and you have to look." },
  { "count_paper", "who", "The cutting has more pencil on it now than print." },
  { "count_paper", "date", "The cutting is in its folder, and only its date is new." },
  { "count_airport", "said", "Under the five aircraft on the map it says “he said so”." },
  { "count_airport", "rub", "Five pale spots are left on the map, and a pupil asks what was there." },
  { "count_airport", "ask", "Her three questions hang on the wall beside the map." },
}

scene "count_readings" {
  title   = "Four answers",
  picture = "archive",
  bed     = "library",
  text    = recalling(lists, [[
    In the box are four answers to “Who was it?” Many scholars see a **protest** that grew from a price to
    politics, in many towns and without a single leader. {#S8-1} Officials say that **violent groups** took it over, and point
    to attacks on gun shops. {#S8-2} Later they spoke of a **struggle at the top**, and security chiefs were convicted in
    [closed trials]. {#S8-3} In the first days the president spoke of an **attack from abroad**, but no proof was published.
    {#S8-4}

    They can overlap: one can fit the start, and others the turn to violence. {#S8-5}
  ]]),
  plain   = recalling(lists, [[
    In the box are four answers to one question: who was it? Many scholars say: a **protest** that grew from a price to
    politics. {#S8-1} Officials say: **violent groups** took it over. {#S8-2} Later they say: a **struggle at the top**.
    {#S8-3} In the first days the president said: an **attack from abroad**. {#S8-4} No proof was published. {#S8-4}

    More than one can be true: one of the start, others of the turn to violence. {#S8-5}
  ]]),
  choice "side" {
    "File all four, with what speaks for each",
    go = { "count_custody", "count_courts" }, pick = either("count_custody", "count_courts"),
    moves = {
      evidence = { 2, "each answer has its grounds and its gaps" },
      time = { -1, "it took four pages instead of one" },
    },
    effect = function(s) s.readings = "side" end,
  },
  choice "official" {
    "File the latest official answer on top",
    go = { "count_admitted", "count_un" }, pick = either("count_admitted", "count_un"),
    moves = {
      trust = { 1, "readers find what they have heard" },
      evidence = { -1, "three answers are underneath it" },
    },
    effect = function(s) s.readings = "official" end,
  },
  choice "own" {
    "File the one that you believe on top",
    go = { "count_videos", "count_pianist" }, pick = either("count_videos", "count_pianist"),
    moves = {
      trust = { 1, "it reads like a story, with an end" },
      rumour = { 1, "what you believe is not a source" },
    },
    effect = function(s) s.readings = "own" end,
  },
  choice "in_short" { "Read the rest in short: it says less of what happened in custody", go = "count_short" },
}

include "counting_tolls.lua"
include "counting_custody.lua"

check "count_agency" {
  "Take the agency story of 6 January from the box. Which of these points is still right today?",
  title = "One story, later", picture = "boxes", go = "unknown", facts = { "F-0106-01" },
  talk = "What could the reporter have done differently that night, with no internet?",
  answer "twelve" {
    "Twelve officers had been killed",
    because = "It was one count of that day, so the answer is fair, but the official number is nineteen now. {#C02 N-05}",
  },
  answer "head" {
    "One of them had been beheaded",
    because = "State television did report it, but the prosecutors checked, and no such case was found. {#C03 R-02}",
  },
  answer "asked" {
    "The president had asked the CSTO for help", right = true,
    because = "He said so himself that night, on state television, and the alliance’s council decided on it. {#F-0106-01 F-0106-03}",
  },
  answer "trained" {
    "The groups had been trained abroad",
    because = "That the president said so is on record, but no proof of it has been published. {#C12 R-03}",
  },
}

include "counting_unknown.lua"
