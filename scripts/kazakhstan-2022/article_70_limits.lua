-- “And what can’t they do?” The same question by telephone and at the desk; and then the day’s decrees.

local function did(name, value)
  return function(s) return s[name] == value end
end

local function chose(choice)
  return function() return taken(choice) > 0 end
end

local draw = include "groups.lua"

-- A third of the plays meet a card of another place before the evening, unless they had one on the night of the 3rd.
local EVENING = { "widening", "elsewhere_orders", "elsewhere_north" }
local function evening(s)
  if visits "elsewhere_vigil" > 0 then return "widening" end
  return EVENING[draw(s, 6, 1) + 1] or "widening"
end

-- One of two questions ends the day.
local QUESTIONS = { "two_decrees", "desk_rights" }
local function question() return QUESTIONS[random(2)] end

scene "desk_limits" {
  title   = "“Whatever they like?”",
  date    = "2022-01-05 12:50",
  picture = "desk",
  sound   = "phone",
  text    = {
    when(chose "desk_why.most", [[
      Another desk has copied your line, and names your office as the source. {#invented}
    ]]),
    when(chose "desk_letter.calm", [[
      Your sentence is on a news site abroad, with your office’s name under it. {#invented}
    ]]),
    when(did("reason", "three"), [[
      A school has asked for your list, for a lesson. {#invented}
    ]]),
    when(chose "desk_why.empty", [[
      “Did you forget this line?” asks a colleague, and holds up your form. {#invented}
    ]]),
    when(chose "desk_letter.form", [[
      The reporter has printed “no comment on the motive”, which is not quite what you wrote. {#invented}
    ]]),
    [[
      “So now they can do whatever they like?” asks a woman from Almaty. You read her the list, which says that they can
      restrict movement, search people and cars, and ban every gathering and every strike. {#F-0105-24}

      Then she asks what they can’t do. No decree lifts the ban on torture or ends the right to life. {#B-09} But your supervisor, who
      would rather leave that out today, is shaking her head. {#invented}
    ]],
  },
  plain   = {
    when(chose "desk_why.most", [[
      Another desk has copied your line. It names your office now. {#invented}
    ]]),
    when(chose "desk_letter.calm", [[
      Your sentence is on a news site abroad. Your office’s name is under it. {#invented}
    ]]),
    when(did("reason", "three"), [[
      A school has asked for your list, for a lesson. {#invented}
    ]]),
    when(chose "desk_why.empty", [[
      “Did you forget this line?” asks a colleague, and holds up your form. {#invented}
    ]]),
    when(chose "desk_letter.form", [[
      The reporter has printed “no comment on the motive”. You did not write quite that. {#invented}
    ]]),
    [[
      “So now they can do whatever they like?” asks a woman from Almaty. You read her the list. They can restrict movement.
      They can search people and cars. They can ban gatherings and strikes. {#F-0105-24}

      Then she asks what they can’t do. No decree lifts the ban on torture or ends the right to life. {#B-09} But your boss would
      rather leave that out today. She shakes her head. {#invented}
    ]],
  },
  choice "keep" {
    "Read her that sentence too",
    go = EVENING, pick = evening,
    moves = {
      trust = { 1, "she had asked exactly that" },
      safety = { -1, "your supervisor noted the call" },
    },
    effect = function(s) s.limits = "kept" end,
  },
  choice "cite" {
    "Give her the treaty and its article",
    go = EVENING, pick = evening,
    moves = {
      evidence = { 2, "she can look it up herself" },
      time = { -1, "you had to find the number first" },
    },
    effect = function(s) s.limits = "cited" end,
  },
  choice "drop" {
    "Tell her that you’ve read her the list",
    go = EVENING, pick = evening,
    moves = {
      safety = { 1, "nobody in the office was asked about it" },
      trust = { -1, "she had asked, and you knew" },
    },
    effect = function(s) s.limits = "dropped" end,
  },
}

scene "limits_counter" {
  title   = "A question across the desk",
  date    = "2022-01-05 12:50",
  picture = "student",
  text    = {
    when(chose "desk_room.line", [[
      Under your news line somebody has written in pencil: *So how much?* {#invented}
    ]]),
    when(chose "desk_room.fifty", [[
      A driver has photographed your fifty from close by, without the question mark. {#invented}
    ]]),
    when(chose "desk_room.ring", [[
      “At least you asked,” says one of the drivers, and puts his gloves on again. {#invented}
    ]]),
    [[
      “So now they can do whatever they like?” asks a law student, who has heard about the emergency. In Almaty and in
      Mangystau, you show her, they can restrict movement, search people and cars, and ban every gathering and every strike.
      {#F-0105-24}

      Then she asks what they can’t do. No decree lifts the ban on torture or ends the right to life. {#B-09} But the guard at the
      door, who hears every word, wants no politics in this office. {#invented}
    ]],
  },
  plain   = {
    when(chose "desk_room.line", [[
      Somebody has written under your news line, in pencil: *So how much?* {#invented}
    ]]),
    when(chose "desk_room.fifty", [[
      A driver has taken a photo of your fifty. The question mark is not in it. {#invented}
    ]]),
    when(chose "desk_room.ring", [[
      “At least you asked,” says one of the drivers. He puts his gloves on again. {#invented}
    ]]),
    [[
      “So now they can do whatever they like?” asks a law student, who has heard about the emergency. You show her the list. In
      Almaty and in Mangystau they can restrict movement. They can search people and cars. They can ban gatherings and strikes.
      {#F-0105-24}

      Then she asks what they can’t do. No decree lifts the ban on torture or ends the right to life. {#B-09} But the guard at the
      door hears every word. He wants no politics in this office. {#invented}
    ]],
  },
  choice "tell" {
    "Tell her here and now, since she has asked",
    go = EVENING, pick = evening,
    moves = {
      trust = { 1, "she had asked exactly that" },
      safety = { -1, "the guard wrote down both your names" },
    },
    effect = function(s) s.limits = "kept" end,
  },
  choice "note" {
    "Write the article on the back of her ticket",
    go = EVENING, pick = evening,
    moves = {
      evidence = { 2, "she can look it up herself" },
      time = { -1, "you had to find the number first" },
    },
    effect = function(s) s.limits = "cited" end,
  },
  choice "later" {
    "Tell her to come back on a quieter day",
    go = EVENING, pick = evening,
    moves = {
      safety = { 1, "the guard had nothing to write down" },
      trust = { -1, "she had asked today, and you knew" },
    },
    effect = function(s) s.limits = "dropped" end,
  },
}

scene "widening" {
  title   = "The emergency grows",
  date    = "2022-01-05 22:40",
  picture = "ministry",
  at      = "widened",
  bed     = "night",
  sound   = "stamp",
  gives   = "widening_decrees",
  text    = {
    when(did("limits", "kept"), [[
      Somebody rang to thank you for that sentence, and your supervisor wrote that down as well. {#invented}
    ]]),
    when(did("limits", "cited"), [[
      So many people want that article that you have put it on a card. {#invented}
    ]]),
    when(did("limits", "dropped"), [[
      Somebody asked the same question again, and asked for a different clerk. {#invented}
    ]]),
    when(chose "desk_room.fifty", [[
      Tomorrow the capital’s price will be set at seventy, {#F-0106-09} and drivers will bring you your fifty back.
      {#invented}
    ]]),
    when(did("post", "loud"), [[
      “So you lie,” says the first comment under your correction, and the second says, “So you check.” {#invented}
    ]]),
    when(did("post", "quiet"), [[
      Two pictures of your page are going round, from 09:15 and from 09:31, and one sentence differs. {#invented}
    ]]),
    when(did("post", "left"), [[
      The ministers left at once, a caller tells you, who has it from an official page: your own. {#invented}
    ]]),
    [[
      Decree by decree the emergency has grown: at 12:30 to the region around Almaty, and at 16:00 to the capital.
      {#F-0105-08 F-0105-12} Late in the evening come thirteen more, so that it covers the whole country. {#F-0105-20} In Almaty
      the chief of police is in command, {#F-0105-24} but residents have not been told how they may move, a newsroom reports.
      {#F-0105-25}

      The Interior Ministry reports eight officers dead. {#F-0105-19} You write the hour beside that number, because first
      numbers change.
    ]],
  },
  plain   = {
    when(did("limits", "kept"), [[
      Somebody rang to say thank you for that sentence. Your boss wrote that down too. {#invented}
    ]]),
    when(did("limits", "cited"), [[
      Many people want that article. You have put it on a card. {#invented}
    ]]),
    when(did("limits", "dropped"), [[
      Somebody asked the same question again, and asked for a different clerk. {#invented}
    ]]),
    when(chose "desk_room.fifty", [[
      Tomorrow the capital’s price will be set at seventy. {#F-0106-09} Drivers will bring you your fifty back. {#invented}
    ]]),
    when(did("post", "loud"), [[
      “So you lie,” says the first comment under your correction. “So you check,” says the second. {#invented}
    ]]),
    when(did("post", "quiet"), [[
      Two pictures of your page are going round. {#invented} One is from 09:15 and one from 09:31, and one sentence is not the
      same. {#invented}
    ]]),
    when(did("post", "left"), [[
      The ministers left at once, a caller tells you. He read it on an official page. It was yours. {#invented}
    ]]),
    [[
      The emergency has grown. At 12:30 it came to the region around Almaty. {#F-0105-08} At 16:00 it came to the capital,
      where you are. {#F-0105-12} Late in the evening it covers the whole country. {#F-0105-20} In Almaty the chief of police
      is in command. {#F-0105-24} But nobody has told people how they may move, a newsroom reports. {#F-0105-25}

      The Interior Ministry reports eight officers dead. {#F-0105-19} You write the hour beside that number. First numbers
      change.
    ]],
  },
  choice "go_on" {
    "Close the page",
    go = QUESTIONS, pick = question,
    moves = { trust = "half of what you told the shopkeeper was wrong" },
    effect = function(s) if taken "desk.memory" > 0 then s.trust = s.trust - 1 end end,
  },
}
