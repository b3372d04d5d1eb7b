-- Zhanar's desk on the morning of the 5th: she answers from memory, from half a page or from the page, and what
-- was wrong has to be put right.
-- Teaches: a correction, and what it costs to make one loudly, quietly, or not at all.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

scene "desk" {
  plate   = "plate_capital",
  title   = "Tray two",
  place   = "nur_sultan",
  date    = "2022-01-05 08:05",
  speaker = "zhanar",
  picture = "tray",
  at      = "resignation",
  bed     = "office",
  sound   = "tray",
  text    = [[
    At a desk in Nur-Sultan, people ring to ask what the law says. You are Zhanar, and your tea is still too hot.

    By 07:54 it is out: the president has accepted the [resignation of the government] of Askar Mamin, under
    Article 70 of the [constitution]. {#F-0105-03} That [decree] is printing in tray two, slowly. The night’s other
    decree, the emergency in Almaty and Mangystau, has been in force since 01:30. {#F-0105-01}

    The telephone rings. “So the government has fallen,” says a man who keeps a shop. “Who rules now?”
  ]],
  plain   = [[
    You are Zhanar. People ring your desk in Nur-Sultan to ask what the law says. Your tea is too hot.

    By 07:54 it is out. {#F-0105-03} The president has accepted the [resignation of the government] of Askar Mamin,
    under Article 70 of the [constitution]. {#F-0105-03} That [decree] is printing now. The other one, the
    emergency in Almaty and Mangystau, has held since 01:30. {#F-0105-01}

    The phone rings. “So the government has fallen,” says a man who keeps a shop. “Who rules now?”
  ]],
  choice "memory" {
    "Tell him now, from memory",
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
      evidence = { 2, "you have the decree, read to its end" },
      trust = { -1, "when you rang back, his line was engaged" },
    },
  },
  choice "half" {
    "Tell him what is certain, and promise the rest",
    go = "wrong_post", gives = "decree_70",
    moves = {
      evidence = { 1, "what you told him stands in the decree" },
      rumour = { 1, "he filled the gap himself, on a card" },
    },
  },
}

scene "wrong_post" {
  title   = "Four words",
  place   = "nur_sultan",
  date    = "2022-01-05 09:20",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = {
    when(chose "desk.memory", [[
      “The president, as before, and the ministers are out.” He thanked you warmly: nobody else had answered him all
      morning. {#invented} Then you read tray two.
    ]]),
    when(chose "desk.read", [[
      You read all of it before you rang him back, and his line was engaged, at nine and at a quarter past. {#invented}
      Whoever is answering his question, it is not you.
    ]]),
    when(chose "desk.half", [[
      “The president is still the president, and the rest I will read before I say it.” By the time you rang with the
      rest, a card hung on his door: *No government today.* {#invented}
    ]]),
    [[
      Alikhan Smailov is [acting prime minister], and ministers stay at their work until there is a new cabinet.
      {#F-0105-03 B-06} Parliament voted nobody out: the government resigned, and the president accepted. {#D-09}

      But your desk’s own page says: “Government resigns. Ministers leave at once.” {#invented} A colleague typed it,
      and you pressed the button. The last four words are wrong, and nine hundred people have read them.
      {#invented}
    ]],
  },
  plain   = {
    when(chose "desk.memory", [[
      You said: “The president, as before, and the ministers are out.” He thanked you. Nobody else had answered him.
      {#invented} Then you read the second page.
    ]]),
    when(chose "desk.read", [[
      You read all of it first. Then you rang him back, twice, and his line was busy. {#invented} Somebody else is
      answering his question.
    ]]),
    when(chose "desk.half", [[
      You said: “The president is still the president. The rest I will read first.” When you rang again, a card hung
      on his door: *No government today.* {#invented}
    ]]),
    [[
      Alikhan Smailov is [acting prime minister]. {#F-0105-03} The ministers go on working until there is a new
      cabinet. {#F-0105-03 B-06} Parliament did not vote anybody out. The government resigned, and the president
      accepted. {#D-09}

      Your desk’s own page says: “Government resigns. Ministers leave at once.” {#invented} A colleague typed it. You
      pressed the button. The last four words are wrong. Nine hundred people have read them. {#invented}
    ]],
  },
  choice "loud" {
    "Correct it at the top, with the old line shown",
    go = "correct_loud",
    moves = {
      trust = { 2, "readers can see what was wrong, and when" },
      rumour = { -2, "the wrong line stands corrected for everybody" },
      evidence = { -1, "the page was closed, and your notices waited" },
    },
    effect = function(s) s.post = "loud" end,
  },
  choice "quiet" {
    "Change the four words, and say nothing",
    go = "correct_quiet",
    moves = {
      rumour = { -1, "the wrong words are gone from the page" },
      trust = { -2, "somebody showed both versions side by side" },
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
  title   = "Ours",
  place   = "nur_sultan",
  date    = "2022-01-05 09:31",
  speaker = "zhanar",
  picture = "corrected",
  at      = "resignation",
  bed     = "office",
  sound   = "pencil",
  text    = [[
    “Corrected at 09:31: we wrote that ministers leave at once, and they stay until a new cabinet. {#invented} The
    mistake was ours.”

    The first comment underneath says: *So you lie.* The second says: *So you check.* {#invented}

    Your supervisor, who is looking for the glasses on her head, closes the page for an hour “to let it cool”. Two
    announcements that you meant to post have to wait with it. {#invented}
  ]],
  plain   = [[
    “Corrected at 09:31: we wrote that ministers leave at once, and they stay until a new cabinet. {#invented} The
    mistake was ours.”

    The first comment says: *So you lie.* The second says: *So you check.* {#invented}

    Your boss closes the page for an hour “to let it cool”. Two things that you wanted to post must wait.
    {#invented}
  ]],
  choice "work" { "Work on, until the day is over", go = "widening" },
}

scene "correct_quiet" {
  title   = "Side by side",
  place   = "nur_sultan",
  date    = "2022-01-05 10:00",
  speaker = "zhanar",
  picture = "side_by_side",
  at      = "resignation",
  bed     = "office",
  text    = [[
    Four words go out and seven come in, and now the page is right. The telephones ring on as before.

    At ten somebody posts two pictures next to each other, your page at 09:15 and your page at 09:31. {#invented} They
    have written nothing under them, and they did not need to.
  ]],
  plain   = [[
    You take out four words and put in seven. Now the page is right. The phones ring as before.

    At ten somebody posts two pictures side by side: your page at 09:15, and your page at 09:31. {#invented} They
    wrote nothing under them. They did not need to.
  ]],
  choice "work" { "Work on, until the day is over", go = "widening" },
}

scene "correct_leave" {
  title   = "An official page",
  place   = "nur_sultan",
  date    = "2022-01-05 10:00",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  bed     = "office",
  sound   = "phone",
  text    = [[
    You take eleven calls before ten, and each caller gets the right answer, with the article. {#invented} Meanwhile
    the page gives the wrong answer, to more people, and faster.

    The twelfth caller corrects you: the ministers left at once, and he has it from an official page. {#invented} You
    ask which page, and it is yours.
  ]],
  plain   = [[
    You take eleven calls before ten. Each caller gets the right answer. {#invented} The page still gives the wrong
    one, to more people, and faster.

    The twelfth caller corrects you. The ministers left at once, he says. He has it from an official page.
    {#invented} You ask which one. It is yours.
  ]],
  choice "work" { "Work on, until the day is over", go = "widening" },
}
