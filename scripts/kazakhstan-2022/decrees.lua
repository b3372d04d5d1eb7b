-- Two decrees of one night, and a third set by the next evening. Daniyar answers telephones in Almaty, Zhanar
-- answers questions in the capital. Neither decree is shown to have caused the other.
-- Teaches: what a decree says and where it stops; stated reason; correction; "only came before".

local function moves(by, notes)
  return function(s)
    for name, n in pairs(by) do s[name] = s[name] + n end
    for name, value in pairs(notes or {}) do s[name] = value end
  end
end

chapter "decrees" {
  title   = "Two decrees",
  summary = "Almaty and Nur-Sultan, the night of 4 January to the evening of the 5th.",
  place   = "almaty",
  date    = "2022-01-04 23:40",
  speaker = "daniyar",
  picture = "dispatch",
  at      = "local_emergency",
  start   = "switchboard",
}

scene "switchboard" {
  title = "Line two",
  at    = "concession",
  text  = [[
    Ambulance dispatch, Almaty. You are Daniyar, and you are learning: you write, others decide. Mobile data has been
    falling since about half past eight, so people ring on the old lines. {#F-0104-10}

    Reporters say that over a thousand people have reached the main square; that there are stun grenades, tear gas,
    burning police cars, and people hurt on both sides. {#F-0104-11}

    Line two is a blogger, and polite. “Only a number. How many hurt? You have the sheet in front of you.”

    You have. It counts calls.
  ]],
  choice "number" {
    "Give him the number of calls, and say that it is calls",
    go = "blog_number", effect = moves { trust = 1, rumour = 2 },
  },
  choice "refuse" {
    "Say that you may not speak, and ring off",
    go = "blog_refuse", effect = moves { safety = 1, trust = -1 },
  },
  choice "limit" {
    "Explain what a sheet of calls cannot show",
    go = "blog_limit", effect = moves { trust = 1, safety = -1 },
  },
}

scene "blog_number" {
  title = "Forty-one",
  date  = "2022-01-05 00:10",
  at    = "concession",
  text  = [[
    “Forty-one *calls*,” you say. You say it twice. {#invented}

    Ten minutes after midnight his post is up: *Forty-one hurt, says ambulance service.* {#invented} The word you
    leaned on is the word he left out.

    Until one o’clock people ring to ask whether a son, a brother, is among the forty-one. {#invented} Each time you
    look down the sheet, as if the sheet could say.
  ]],
  choice "go_on" { "Take the next line", go = "decree_photo" },
}

scene "blog_refuse" {
  title = "No comment",
  date  = "2022-01-05 00:10",
  at    = "concession",
  text  = [[
    Ten minutes after midnight his post is up: *Ambulance service hides the figures.* {#invented}

    The senior dispatcher reads it over your shoulder, chewing a pen. “Well,” she says. “There is one number that
    nobody can quote.”

    Then line five, then line one. You turn the sheet face down all the same.
  ]],
  choice "go_on" { "Take the next line", go = "decree_photo" },
}

scene "blog_limit" {
  title = "What a sheet can say",
  date  = "2022-01-05 00:10",
  at    = "concession",
  text  = [[
    “It counts calls. Three of them may be one man, and one may be nobody. I cannot make people out of it.”

    He is quiet, and then he thanks you. Ten minutes after midnight your words are up, almost exactly. Under them
    stands: *a young man in dispatch*. {#invented}

    There are two young men on this shift. {#invented} The other one looks across.
  ]],
  choice "go_on" { "Take the next line", go = "decree_photo" },
}

scene "decree_photo" {
  title = "Twenty minutes ago",
  date  = "2022-01-05 01:50",
  gives = "decree_local",
  text  = [[
    It comes as a photograph of a page, taken at a slant, with somebody’s thumb on it. A [state of emergency] in
    Almaty city and in Mangystau, from 01:30, which was twenty minutes ago, until midnight as the 19th begins.
    {#F-0105-01} A [curfew], eleven at night to seven in the morning. {#F-0105-01} The reason it gives is that the
    situation has got worse. {#L-12}

    Line four is a woman with a level voice. Her father needs insulin by five; she has it, and he is across the
    closed road. {#invented} “Am I allowed to go?”

    The page does not say who is exempt.
  ]],
  choice "read" {
    "Read her the page, and say where it stops",
    go = "insulin_read", effect = moves { trust = 1, safety = -1 },
  },
  choice "hold" {
    "Ask her to wait while you look for the whole text",
    go = "insulin_hold", effect = moves { evidence = 2, trust = -1 },
  },
  choice "home" {
    "Tell her to stay in, and ask for a crew",
    go = "insulin_home", effect = moves { safety = 1, rumour = 1 },
  },
}

scene "insulin_read" {
  title = "Neither yes nor no",
  date  = "2022-01-05 02:35",
  text  = [[
    “So it does not say no,” she says.

    “It does not say yes.” You read it again, slowly, hours and all, and give her your line.

    At 02:35 she rings. {#invented} He has it, and she is staying the night. She was stopped once, on the corner, and
    told the man what the page said and where it stopped. It turned out that he had not seen the page either.
  ]],
  choice "strip" { "Choose a line for all who ring tonight", go = "strip" },
  choice "morning" { "Ring by ring, till morning: open the third box", go = "desk" },
}

scene "insulin_hold" {
  title = "Nine minutes",
  date  = "2022-01-05 02:05",
  text  = [[
    It takes nine minutes, because nobody in the building has more than the photograph. {#invented} At last you have
    the announcement: the same two places, the same hours, the same end. {#F-0105-01} On who may go out, there is
    nothing that you can find.

    Four lines are blinking. She has waited through all of it. “Then say what *you* would do,” she says.

    The senior dispatcher takes the receiver out of your hand and sends a crew.
  ]],
  choice "strip" { "Choose a line for all who ring tonight", go = "strip" },
  choice "morning" { "Ring by ring, till morning: open the third box", go = "desk" },
}

scene "insulin_home" {
  title = "Two words more",
  date  = "2022-01-05 03:10",
  text  = [[
    She does as she is told. A crew gets to the old man at ten past three, and he is well enough to complain about
    it. {#invented}

    By then three of her neighbours have rung. Is it true that the ambulance service says *nobody* may go out, for
    *any* reason? {#invented}

    It is your sentence. It has grown two words on the stairs.
  ]],
  choice "strip" { "Choose a line for all who ring tonight", go = "strip" },
  choice "morning" { "Ring by ring, till morning: open the third box", go = "desk" },
}

scene "strip" {
  title = "One strip of paper",
  date  = "2022-01-05 03:20",
  text  = [[
    Everyone who rings now asks the same thing. The senior dispatcher tears a strip off the roster and tapes it
    above your telephone. “One line. You will say it till seven, so choose one that you can stand.”

    On your page there are two places, the hours of a night, an end date and a reason. {#F-0105-01} The reason is the
    decree’s own. What is missing you know only from the questions.
  ]],
  choice "hours" {
    "Where and when: Almaty, Mangystau; eleven to seven",
    go = "desk", effect = moves({ trust = 1, rumour = 1 }, { strip = "hours" }),
  },
  choice "reason" {
    "Why: the situation has got worse",
    go = "desk", effect = moves({ safety = 1, rumour = 1 }, { strip = "reason" }),
  },
  choice "limits" {
    "What we have: a photograph of a page, and no list",
    go = "desk", effect = moves({ evidence = 1, trust = -1 }, { strip = "limits" }),
  },
}

scene "desk" {
  title   = "Tray two",
  place   = "nur_sultan",
  date    = "2022-01-05 08:05",
  speaker = "zhanar",
  picture = "corridor",
  at      = "resignation",
  text    = [[
    Nur-Sultan, a desk where people ring to ask what the law says. You are Zhanar, and your tea is still too hot.

    By 07:54 it is out: the president has accepted the [resignation of the government] of Askar Mamin, under
    Article 70 of the [constitution]. {#F-0105-03} The [decree] is printing in tray two, slowly. The night’s other
    decree, an emergency for Almaty and Mangystau, has been in force since 01:30. {#F-0105-01}

    The telephone. “So the government has fallen,” a man says. There are voices behind him; a shop, perhaps. “Who
    rules now?”
  ]],
  choice "memory" {
    "Tell him now, from memory",
    go = "desk_memory", effect = moves { trust = 1, rumour = 1 },
  },
  choice "read" {
    "Read the decree first, then ring him back",
    go = "desk_read", gives = "decree_70", effect = moves { evidence = 2, trust = -1 },
  },
  choice "half" {
    "Tell him what is certain, and promise the rest",
    go = "desk_half", gives = "decree_70", effect = moves { evidence = 1, rumour = 1 },
  },
}

scene "desk_memory" {
  title   = "The first answer of the day",
  place   = "nur_sultan",
  date    = "2022-01-05 08:20",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    “The president rules, as before. The ministers are out.” He thanks you warmly: you are the first person today who
    has answered a question of his.

    Then you read tray two. The president, yes. But Alikhan Smailov is [acting prime minister], and the ministers
    stay at their work for now. {#F-0105-03}

    *Out*, you said. You can hear how well you said it.
  ]],
  choice "go_on" { "Look at the desk’s own page", go = "wrong_post" },
}

scene "desk_read" {
  title   = "Engaged",
  place   = "nur_sultan",
  date    = "2022-01-05 08:40",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    It is not long. Alikhan Smailov is [acting prime minister], and the ministers stay at their work for now.
    {#F-0105-03} Parliament did not vote anybody out; the government resigned, and the president accepted. {#D-09}

    You ring back with all of it, in order. The line is engaged. It is engaged at nine, and at half past. Whoever
    is answering his question, it is not you.
  ]],
  choice "go_on" { "Look at the desk’s own page", go = "wrong_post" },
}

scene "desk_half" {
  title   = "The half you have",
  place   = "nur_sultan",
  date    = "2022-01-05 08:40",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    “The president is still the president. The rest I will read before I say it.”

    “That is half an answer.”

    “It is the half I have.” By twenty to nine you have the other: Alikhan Smailov is [acting prime minister], and
    the ministers stay for now. {#F-0105-03} You ring. His wife picks up. She has just hung a card on the shop
    door, she says. It reads: *No government today.* {#invented}
  ]],
  choice "go_on" { "Look at the desk’s own page", go = "wrong_post" },
}

scene "wrong_post" {
  title   = "Four words",
  place   = "nur_sultan",
  date    = "2022-01-05 09:20",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    Your desk has a page that people trust. Since a quarter past eight it has said: *Government resigns. Ministers
    leave at once.* {#invented} A colleague typed it, and in the rush you pressed the button.

    The last four words are wrong. Ministers stay until there is a new cabinet. {#B-06} Nine hundred people have read
    the line so far. {#invented}

    Your supervisor is at the far end of the corridor, looking for her glasses, which are on her head.
  ]],
  choice "loud" {
    "Correct it at the top, with the old line shown",
    go = "correct_loud", effect = moves({ trust = 2, rumour = -2, evidence = -1 }, { post = "loud" }),
  },
  choice "quiet" {
    "Change the four words, and say nothing",
    go = "correct_quiet", effect = moves({ rumour = -1, trust = -2 }, { post = "quiet" }),
  },
  choice "leave" {
    "Leave it: the telephones cannot wait",
    go = "correct_leave", effect = moves({ evidence = 1, rumour = 2 }, { post = "left" }),
  },
}

scene "correct_loud" {
  title   = "Ours",
  place   = "nur_sultan",
  date    = "2022-01-05 09:31",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    *Corrected at 09:31: we wrote that ministers leave at once, and they stay until a new cabinet. {#invented} The
    mistake was ours.*

    The first comment says: *So you lie.* The second says: *So you check.*

    Your supervisor has found her glasses. She closes the page for an hour, “to let it cool”, and two decrees that
    you meant to post wait with it. {#invented}
  ]],
  choice "tea" { "Drink the tea, and hear what people expect", go = "noon" },
  choice "work" { "Work on, until the day is over", go = "widening" },
}

scene "correct_quiet" {
  title   = "Side by side",
  place   = "nur_sultan",
  date    = "2022-01-05 10:00",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    Four words out, seven words in. The page is right, and the telephones ring on.

    At ten somebody posts two pictures next to each other: your page at 09:15 and your page at 09:31. {#invented}
    They have written nothing under them. They did not need to.
  ]],
  choice "tea" { "Drink the tea, and hear what people expect", go = "noon" },
  choice "work" { "Work on, until the day is over", go = "widening" },
}

scene "correct_leave" {
  title   = "An official page",
  place   = "nur_sultan",
  date    = "2022-01-05 10:00",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    You take eleven calls before ten, and each caller gets the right answer, with the article. {#invented} You file
    the decree, too, with its hour. The page goes on giving the wrong answer, to more people, faster.

    The twelfth caller corrects you. {#invented} The ministers left at once, he says; he has it from an official
    page.

    You ask which. It is yours.
  ]],
  choice "tea" { "Drink the tea, and hear what people expect", go = "noon" },
  choice "work" { "Work on, until the day is over", go = "widening" },
}

scene "noon" {
  title   = "Over by noon",
  place   = "nur_sultan",
  date    = "2022-01-05 10:20",
  speaker = "zhanar",
  picture = "desk",
  at      = "resignation",
  text    = [[
    The president’s morning statement is on the screen. {#F-0105-05} He lays the blame on the government
    “especially”, and on the state gas companies. {#F-0105-05} He orders price regulation for 180 days, on LPG,
    petrol and diesel, and a probe into [collusion]. {#F-0105-05}

    Your colleague has the kettle. “So. They have the price, they have the government. It will be over by noon.
    Put that in your notebook.”

    He is usually right about trains.
  ]],
  choice "forecast" {
    "Write it as his forecast, with his name and the hour",
    go = "widening", effect = moves({ evidence = 1, safety = -1 }, { noon = "forecast" }),
  },
  choice "order" {
    "Write only what was ordered, and leave out noon",
    go = "widening", effect = moves({ trust = 1, evidence = -1 }, { noon = "order" }),
  },
  choice "result" {
    "Write it as the result: prices down, protest ending",
    go = "widening", effect = moves({ trust = 1, rumour = 2 }, { noon = "result" }),
  },
}

scene "widening" {
  title   = "After noon",
  place   = "nur_sultan",
  date    = "2022-01-05 22:40",
  speaker = "zhanar",
  picture = "corridor",
  at      = "widened",
  gives   = "widening_decrees",
  text    = {
    [[
      Noon comes, and is only an hour. At 12:30 the emergency is widened to Almaty Region, and at 16:00 to the
      capital, where you are. {#F-0105-08 F-0105-12} Late in the evening it reaches the other thirteen parts of
      the country, and now it is all of it. {#F-0105-20}

      From Almaty, in between: city hall broken into and burned, early in the afternoon. {#F-0105-10} By late evening
      the Interior Ministry reports eight officers dead. {#F-0105-19} At about 19:00 the president says that he chairs
      the [Security Council] from today, and blames paid “conspirators”. {#F-0105-17} You write: *he says*.
    ]],
    when(function(s) return s.noon == "result" end, "Your line from this morning is still up. It says *ending*."),
    when(function(s) return s.noon == "forecast" end, "Your colleague reads his own forecast, and rinses his cup."),
    when(function(s) return s.noon == "order" end, "Your colleague rinses his cup. Nobody mentions noon."),
  },
  choice "go_on" { "Rule a line under the day", go = "two_decrees" },
}

check "two_decrees" {
  "Which line has the order right?",
  title = "The order of one night", talk = true, place = "nur_sultan", date = "2022-01-05 22:50", speaker = "zhanar",
  picture = "corridor", at = "widened", go = "stated_reason", facts = { "F-0105-01", "F-0105-03", "D-01" },
  answer "resignation_first" {
    "Resignation, then emergency",
    because = [[
      Many news reports list them like that, so you are in large company. {#D-01} It fits the wider emergency; but
      the first one, in Almaty and Mangystau, was in force already. {#F-0105-01}
    ]],
  },
  answer "national_first" {
    "A nationwide emergency, then resignation", credit = 0.5,
    because = [[
      You have the first step right: an emergency came before the resignation. {#F-0105-01} But it was local; the
      whole country was under one only late that evening. {#F-0105-20}
    ]],
  },
  answer "local_first" {
    "Local emergency, then resignation, then a wider emergency", right = true,
    because = [[
      01:30, Almaty and Mangystau; then the resignation, accepted by 07:54; then the widening, from 12:30.
      {#F-0105-01 F-0105-03 F-0105-08} The order is on record, and it does not make one decree the reason for the next.
      {#D-01}
    ]],
  },
  answer "one_decree" {
    "One decree did both",
    because = [[
      It was one night, and it felt like one piece of news. There were two decrees: an emergency at 01:30, and later a
      resignation under Article 70. {#F-0105-01 F-0105-03}
    ]],
  },
}

check "stated_reason" {
  "The first decree gives a worse situation as its reason. {#L-12} How do you file that line?",
  title = "What a reason is", place = "nur_sultan", date = "2022-01-05 22:50", speaker = "zhanar",
  picture = "corridor", at = "widened", go = "only_before", facts = { "L-12" },
  answer "cause" {
    "As the cause: it is in the decree", credit = 0.5,
    because = [[
      The clashes of that night do make it likely, and historians may well agree with you. {#L-12} Still, an author
      who gives a reason is a witness to it, not a judge of it.
    ]],
  },
  answer "stated" {
    "As a stated reason: what its author says", right = true,
    because = [[
      The paper proves that a [stated reason] was given. {#L-12} Whether it was the whole reason needs [corroboration],
      and you leave room for that.
    ]],
  },
  answer "lie" {
    "As a pretext: officials always say so",
    because = [[
      Doubt is a tool, and it is right to pick it up. Used on everything, it finds nothing: there *were* clashes
      that night, seen by reporters. {#F-0104-11}
    ]],
  },
}

check "only_before" {
  [[
    The resignation is accepted by 07:54. {#F-0105-03} City hall is broken into in the early afternoon.
    {#F-0105-10} What may an arrow between them say?
  ]],
  title = "An arrow with nothing on it", place = "nur_sultan", date = "2022-01-05 22:50", speaker = "zhanar",
  picture = "corridor", at = "widened", go = "meanwhile_signal", facts = { "F-0105-03", "F-0105-10", "L-11" },
  answer "led_to" {
    "That it led to it: it gave people heart",
    because = [[
      It might have; people do think so about crowds. But nobody has shown it, and witnesses point to the
      detentions and the gas of the day before. {#L-11}
    ]],
  },
  answer "trigger" {
    "That it was the trigger",
    because = [[
      It was new, and it came first: two marks of a trigger. The third mark is a link that somebody can show, and
      for this arrow there is none.
    ]],
  },
  answer "only_before" {
    "That one only came before the other", right = true,
    because = [[
      It [only came before]: the hours are known, and nothing here shows more than the hours. Witnesses tie the
      anger of that day to the detentions and the gas of the day before. {#L-11}
    ]],
  },
}

-- What the cut leaves out of Almaty's afternoon: one stairwell. A chapter of its own, since its clock goes back.

chapter "no_signal" {
  title   = "No signal",
  summary = "Almaty, the evening of 5 January. A sheet of paper by the letter boxes.",
  place   = "almaty",
  date    = "2022-01-05 20:10",
  speaker = "daniyar",
  picture = "stairwell",
  at      = "widened",
  start   = "meanwhile_signal",
}

local function strip(line)
  return function(s) return s.strip == line end
end

scene "meanwhile_signal" {
  label   = "Meanwhile",
  title   = "Candles, with the lights on",
  gives   = "blackout",
  text    = {
    [[
      Almaty. You are Daniyar again, home from the shift. Between half past four and five came the [blackout]:
      the internet all but stopped, across the country. {#F-0105-13} Your phone tells the time, and that is all
      it tells.
    ]],
    when(strip "hours", [[
      Your line from last night is on the stairs before you. It says *the whole country* now.
    ]]),
    when(strip "reason", [[
      Your line from last night is on the stairs before you. *It has got worse*, people say, and no longer say
      who said so.
    ]]),
    when(strip "limits", [[
      “So you know nothing,” a caller told you at six. “I know how much,” you said. You thought of it too late,
      at seven.
    ]]),
    [[
      The neighbours hold candles, though the lights work. A crew told you that city hall had burned. {#F-0105-10}
      Somebody says *airport*. Somebody says *airports*. By the letter boxes hangs a sheet of paper with a pencil on a
      string; it used to be about the bicycle.
    ]],
  },
  choice "known" {
    "Write what you know, and how you know it",
    go = "notice_board", effect = moves({ evidence = 1, rumour = 1 }, { notice = "known" }),
  },
  choice "heard" {
    "Write everything that was said, marked *heard*",
    go = "notice_board", effect = moves({ trust = 1, rumour = 2 }, { notice = "heard" }),
  },
  choice "asked" {
    "Write questions, with room for answers",
    go = "notice_board", effect = moves({ rumour = -1, safety = -1 }, { notice = "asked" }),
  },
}

scene "notice_board" {
  title   = "The sheet by the letter boxes",
  date    = "2022-01-06 00:40",
  text    = {
    when(function(s) return s.notice == "known" end, [[
      You write two lines. *City hall has burned (an ambulance crew saw it). {#F-0105-10} Internet off since about
      five (my own phone).* {#F-0105-13} Under them somebody adds, in ink, whatever your two lines left out.
    ]]),
    when(function(s) return s.notice == "heard" end, [[
      Eleven lines, each marked *heard*. {#invented} By nine somebody has copied it for the next stairwell, without
      the mark. It was the longest word on the sheet.
    ]]),
    when(function(s) return s.notice == "asked" end, [[
      *Who saw it? When? From where?* By nine there are four honest answers, each signed with a flat number.
      {#invented} Anyone who comes in can read who is home, and who was out.
    ]]),
    [[
      At about half past midnight, all down the stairs, telephones light up at once. The president is speaking.
      {#F-0106-01} People get as far as the first sentence of the first message.

      Then the screens go dark again, from the top floor down. {#F-0106-04}
    ]],
  },
  choice "go_on" { "Open the fourth box", go = "wire" },
}
