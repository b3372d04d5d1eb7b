-- The capital, 5 January. Zhanar works at a desk where people ring to ask what the law says: dry, exact, and allergic to
-- sentences that begin with “everyone knows”.
-- Teaches: government, president and parliament; a correction, and what it costs; a reason that is not on record; what an
-- emergency allows and what it never can.

local draw = include "groups.lua"

-- After the correction chance says what comes to the desk: a form, a letter from abroad, or drivers in the hall.
local function next_task(s)
  local n = draw(s, 3, 0)
  return n == 1 and "desk_why" or n == 2 and "desk_letter" or "desk_room"
end
local TASKS = { "desk_why", "desk_letter", "desk_room" }

local function chose(choice)
  return function() return taken(choice) > 0 end
end

chapter "article_70" {
  title   = "Article 70",
  summary = "The capital, 5 January. The government has resigned, and everybody has a reason for it.",
  place   = "nur_sultan",
  date    = "2022-01-05 08:05",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  start   = "desk",
}

scene "desk" {
  plate   = "plate_capital",
  title   = "“Who rules now?”",
  date    = "2022-01-05 08:05",
  picture = "tray",
  at      = "resignation",
  bed     = "office",
  sound   = "tray",
  text    = [[
    You are Zhanar, and people ring your desk in Nur-Sultan to ask what the law says. By 07:54 it is out: the president has accepted the [resignation of the government] of Askar Mamin, under Article 70 of
    the [constitution]. {#F-0105-03} Only last night he said in a video that the government would not fall. {#F-0104-12}

    While the [decree] is still printing, a shopkeeper rings. “So the government has fallen,” he says. “Who rules now?”
  ]],
  plain   = [[
    You are Zhanar. People ring your desk in Nur-Sultan to ask what the law says.

    By 07:54 it is out. {#F-0105-03} The president has accepted the [resignation of the government] of Askar Mamin, under
    Article 70 of the [constitution]. {#F-0105-03} Only last night he said in a video that the government would not fall.
    {#F-0104-12} The [decree] is printing now.

    A shopkeeper rings. “So the government has fallen,” he says. “Who rules now?”
  ]],
  choice "memory" {
    "Tell him now, from memory, before he rings off",
    go = "wrong_post",
    moves = {
      trust = { 1, "he had an answer at once" },
      rumour = { 1, "you had not read the page yet" },
    },
  },
  choice "read" {
    "Read the decree first, then ring him back",
    go = "wrong_post", gives = "decree_70",
    moves = {
      evidence = { 2, "you have read the decree to its end" },
      time = { -1, "his line was engaged when you rang" },
    },
  },
  choice "half" {
    "Read him what has printed, ring with the rest",
    go = "wrong_post", gives = "decree_70",
    moves = {
      evidence = { 1, "what you told him is in the decree" },
      trust = { 1, "you rang back, as promised" },
      time = { -1, "it took two calls instead of one" },
    },
  },
}

scene "wrong_post" {
  title   = "A line on your own page",
  date    = "2022-01-05 09:20",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = {
    when(chose "desk.memory", [[
      “The president rules, as before,” you told the shopkeeper, “and the ministers are out.” He left no number. {#invented}
    ]]),
    when(chose "desk.read", [[
      You have read the whole page, and the article that it names, but the shopkeeper’s line is still engaged. {#invented}
    ]]),
    when(chose "desk.half", [[
      By your second call the shopkeeper had hung a card on his door: *No government today.* {#invented} It brings people in, he
      says.
    ]]),
    [[
      Parliament voted nobody out: the government resigned, and the president accepted. {#D-09} Alikhan Smailov is [acting prime
      minister], and the ministers stay at their work until there is a new cabinet. {#F-0105-03 B-06}

      But your own page says: “Ministers leave at once.” A colleague typed it an hour ago, nobody checked it, and nine hundred
      people have read it. {#invented}
    ]],
  },
  plain   = {
    when(chose "desk.memory", [[
      “The president rules, as before,” you told the shopkeeper, “and the ministers are out.” He left no number. {#invented}
    ]]),
    when(chose "desk.read", [[
      You have read the page, and the article that it names. But the shopkeeper’s line is busy. {#invented}
    ]]),
    when(chose "desk.half", [[
      You rang the shopkeeper twice. By then a card hung on his door: *No government today.* {#invented} It brings people in, he
      says.
    ]]),
    [[
      Parliament did not vote anybody out. {#D-09} The government resigned, and the president accepted. {#D-09} Alikhan Smailov
      is [acting prime minister]. {#F-0105-03} The ministers go on working until there is a new cabinet. {#B-06}

      But your own page says: “Ministers leave at once.” A colleague typed it an hour ago. Nobody checked it. Nine hundred
      people have read it. {#invented}
    ]],
  },
  choice "loud" {
    "Correct it at the top, with the old line shown",
    go = TASKS, pick = next_task,
    moves = {
      trust = { 2, "readers can see what was wrong" },
      rumour = { -2, "everyone can see the line was wrong" },
      time = { -1, "your supervisor closed the page for an hour" },
    },
    effect = function(s) s.post = "loud" end,
  },
  choice "quiet" {
    "Change the four words, and say nothing",
    go = TASKS, pick = next_task,
    moves = {
      rumour = { -1, "the wrong words are gone from the page" },
      trust = { -2, "somebody put both versions side by side" },
    },
    effect = function(s) s.post = "quiet" end,
  },
  choice "leave" {
    "Leave it: the telephones cannot wait",
    go = TASKS, pick = next_task,
    moves = {
      evidence = { 1, "every caller got the article as it stands" },
      rumour = { 2, "the page went on telling it wrong" },
    },
    effect = function(s) s.post = "left" end,
  },
}

include "article_70_noon.lua"
include "article_70_limits.lua"
include "article_70_elsewhere.lua"
include "article_70_questions.lua"
