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
    "Tell him now, from memory",
    go = "desk_memory",
    moves = {
      trust = { 1, "he had an answer at once" },
      rumour = { 1, "you had not read the page yet" },
    },
  },
  choice "read" {
    "Read the decree first, then ring him back",
    go = "desk_read", gives = "decree_70",
    moves = {
      evidence = { 2, "you have read the decree to its end" },
      time = { -1, "his line was engaged when you rang" },
    },
  },
  choice "half" {
    "Read him what has printed, ring with the rest",
    go = "desk_half", gives = "decree_70",
    moves = {
      evidence = { 1, "what you told him is in the decree" },
      trust = { 1, "you rang back, as promised" },
      time = { -1, "it took two calls instead of one" },
    },
  },
}

scene "desk_memory" {
  title   = "An answer at once",
  date    = "2022-01-05 08:20",
  picture = "tray",
  at      = "resignation",
  bed     = "office",
  text    = [[
    “The president rules, as before,” you say, “and the ministers are out.” He thanks you warmly. {#invented}

    Then you read what has printed. Alikhan Smailov is [acting prime minister], and the ministers stay at their work until
    there is a new cabinet. {#F-0105-03 B-06} You cannot ring the shopkeeper about the second half of your answer, because he
    left no number. {#invented}
  ]],
  plain   = [[
    “The president rules, as before,” you say, “and the ministers are out.” He thanks you. {#invented}

    Then you read what has printed. Alikhan Smailov is [acting prime minister]. {#F-0105-03} The ministers go on working
    until there is a new cabinet. {#B-06} So half of your answer was wrong. You can’t ring the shopkeeper. He left no number.
    {#invented}
  ]],
  choice "go_on" {
    "Look at your own page",
    go = "wrong_post",
    moves = { trust = { -1, "half of your answer was wrong" } },
  },
}

scene "desk_read" {
  title   = "To the last line",
  date    = "2022-01-05 09:15",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "page",
  text    = [[
    You read the whole page twice, and then the article that it names. Alikhan Smailov is [acting prime minister], and the
    ministers stay at their work until there is a new cabinet. {#F-0105-03 B-06}

    When you ring the shopkeeper back, at nine and again at a quarter past, his line is engaged. {#invented} Somebody is
    answering his question, and it isn’t you.
  ]],
  plain   = [[
    You read the page twice. Then you read the article that it names. Alikhan Smailov is [acting prime minister].
    {#F-0105-03} The ministers go on working until there is a new cabinet. {#B-06}

    You ring the shopkeeper at nine, and again at a quarter past. His line is busy both times. {#invented} Somebody is
    answering his question. It isn’t you.
  ]],
  choice "go_on" { "Look at your own page", go = "wrong_post" },
}

scene "desk_half" {
  title   = "Two calls",
  date    = "2022-01-05 08:40",
  picture = "tray",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = [[
    “The president is still the president,” you tell him, “and the rest is printing.” {#invented} Then it comes: Alikhan Smailov is [acting prime minister], and the ministers stay at their work until there is a new cabinet.
    {#F-0105-03 B-06}

    By the time you ring with it, he has hung a card on his door: *No government today.* {#invented} It brings people in, he
    says, so it stays there.
  ]],
  plain   = [[
    “The president is still the president,” you tell him. “The rest is printing.” {#invented} Then the rest comes. Alikhan
    Smailov is [acting prime minister]. {#F-0105-03} The ministers go on working until there is a new cabinet. {#B-06}

    You ring him with it. By now a card hangs on his door: *No government today.* {#invented} It brings people in, he says,
    so it stays there.
  ]],
  choice "go_on" { "Look at your own page", go = "wrong_post" },
}

scene "wrong_post" {
  title   = "A line on your own page",
  date    = "2022-01-05 09:20",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = [[
    Parliament voted nobody out: the government resigned, and the president accepted. {#D-09} But your own page says more than
    that. “Government resigns,” it says. “Ministers leave at once.” A colleague typed it an hour ago, and nobody checked it.
    {#invented}

    The second sentence is wrong, because ministers stay until there is a new cabinet, {#B-06} and nine hundred people have
    read it. {#invented}
  ]],
  plain   = [[
    Parliament did not vote anybody out. {#D-09} The government resigned, and the president accepted. {#D-09} But your own
    page says more. “Government resigns,” it says. “Ministers leave at once.” A colleague typed it an hour ago. Nobody checked
    it. {#invented}

    The second sentence is wrong. Ministers stay until there is a new cabinet. {#B-06} Nine hundred people have read it.
    {#invented}
  ]],
  choice "loud" {
    "Correct it at the top, with the old line shown",
    go = "correct_loud",
    moves = {
      trust = { 2, "readers can see what was wrong" },
      rumour = { -2, "everyone can see the line was wrong" },
      time = { -1, "the page was closed for an hour" },
    },
    effect = function(s) s.post = "loud" end,
  },
  choice "quiet" {
    "Change the four words, and say nothing",
    go = "correct_quiet",
    moves = {
      rumour = { -1, "the wrong words are gone from the page" },
      trust = { -2, "somebody put both versions side by side" },
    },
    effect = function(s) s.post = "quiet" end,
  },
  choice "leave" {
    "Leave it: the telephones cannot wait",
    go = "correct_leave",
    moves = {
      evidence = { 1, "every caller got the article as it stands" },
      rumour = { 2, "the page went on telling it wrong" },
    },
    effect = function(s) s.post = "left" end,
  },
}

scene "correct_loud" {
  title   = "Corrected at 09:31",
  date    = "2022-01-05 09:31",
  picture = "corrected",
  at      = "resignation",
  bed     = "office",
  sound   = "pencil",
  text    = [[
    At the top of the page it now says that ministers stay at work until there is a new cabinet. {#B-06} Under it is what you
    wrote first, with a line through it. {#invented}

    “So you lie,” says the first comment, and the second says, “So you check.” {#invented} Your supervisor, who has read only
    the first, closes the page for an hour to let it cool. {#invented}
  ]],
  plain   = [[
    At the top of the page it now says that ministers stay at work until there is a new cabinet. {#B-06} Under it is what you
    wrote first, with a line through it. {#invented}

    “So you lie,” says the first comment. “So you check,” says the second. {#invented} Your boss has read only the first. She
    closes the page for an hour, to let it cool. {#invented}
  ]],
  choice "work" { "Go on working", go = TASKS, pick = next_task },
}

scene "correct_quiet" {
  title   = "Side by side",
  date    = "2022-01-05 10:00",
  picture = "side_by_side",
  at      = "resignation",
  bed     = "office",
  text    = [[
    Four words go out and eight come in, and now the page is right. {#invented}

    At ten o’clock somebody posts two pictures next to each other, which show your page at 09:15 and your page at 09:31.
    {#invented} Nothing is written under them, because everybody can see which sentence has changed.
  ]],
  plain   = [[
    You take out four words and put in eight. Now the page is right. {#invented}

    At ten somebody posts two pictures side by side. They show your page at 09:15, and your page at 09:31. {#invented}
    Nothing is written under them. Everybody can see which sentence is new.
  ]],
  choice "work" { "Go on working", go = TASKS, pick = next_task },
}

scene "correct_leave" {
  title   = "An official page",
  date    = "2022-01-05 10:00",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = [[
    You take eleven calls before ten, and each caller gets the right answer, with the article. {#invented} Meanwhile the
    page gives the wrong answer to more people, and faster.

    The twelfth caller corrects you: the ministers left at once, he says, and he has it from an official page. {#invented}
    When you ask him which, he reads you the address of your own.
  ]],
  plain   = [[
    You take eleven calls before ten. Each caller gets the right answer. {#invented} The page still gives the wrong one,
    to more people, and faster.

    The twelfth caller corrects you. The ministers left at once, he says. He has it from an official page. {#invented} You
    ask which page. He reads you the address. It is yours.
  ]],
  choice "work" { "Go on working", go = TASKS, pick = next_task },
}

include "article_70_noon.lua"
include "article_70_limits.lua"
include "article_70_elsewhere.lua"
include "article_70_questions.lua"
