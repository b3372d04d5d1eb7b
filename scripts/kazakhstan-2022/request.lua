-- Bishkek, the night of 5 to 6 January, to the evening of the 7th. Rustam puts names to things: to people, to a
-- treaty, to forces, to a number. What he chooses at midnight is what schoolbooks quote.
-- Teaches: attribution; what a treaty article requires; how a figure travels; what a claim confirms.

local function did(name, value)
  return function(s) return s[name] == value end
end

chapter "request" {
  title   = "The request",
  summary = "A wire desk in Bishkek. A president asks an alliance for help, and every noun is a decision.",
  place   = "bishkek",
  date    = "2022-01-06 01:00",
  speaker = "rustam",
  picture = "newsroom",
  at      = "request",
  bed     = "office",
  start   = "wire",
}

scene "wire" {
  plate   = "plate_bishkek",
  title = "The headline field",
  sound = "tray",
  gives = "speech",
  text  = [[
    It is one in the morning in Bishkek. You are Rustam, night editor, and of the four people in these boxes you are
    the only one online tonight. {#invented}

    On Kazakh state television President Tokayev has said that he has asked the heads of the [CSTO] states for help.
    {#F-0106-01} He speaks of terrorist gangs trained abroad, of five aircraft seized, of fighting near Almaty.
    {#F-0106-01} That he said it is certain, and for what he said he shows nothing. {#R-03}
  ]],
  plain   = [[
    It is one in the morning in Bishkek. You are Rustam, night editor. Of the four people in these boxes only you
    are online tonight. {#invented}

    On Kazakh state television President Tokayev has said that he has asked the heads of the [CSTO] states for
    help. {#F-0106-01} He speaks of terrorist gangs trained abroad, of five aircraft seized, of fighting near
    Almaty. {#F-0106-01}

    It is certain that he said it. For what he said he shows nothing. {#R-03}
  ]],
  choice "adopt" {
    "“Kazakhstan asks CSTO for help against terrorists”",
    go = "treaty",
    moves = {
      trust = { 1, "yours was the first line out" },
      rumour = { 2, "his word went out as if it were yours" },
    },
    effect = function(s) s.headline = "adopt" end,
  },
  choice "quote" {
    "The same, with “terrorists” in quotation marks",
    go = "treaty",
    moves = {
      evidence = { 1, "the marks show that the word is his" },
      rumour = { 1, "on the way the quotation marks came off" },
    },
    effect = function(s) s.headline = "quote" end,
  },
  choice "attribute" {
    "Write that he blames groups trained abroad, and shows no proof",
    go = "treaty",
    moves = {
      evidence = { 2, "it says who speaks, and what is missing" },
      trust = { -1, "it came late, and few sites took it" },
    },
    effect = function(s) s.headline = "attribute" end,
  },
  choice "in_short" { "Read this part in short, and go on to its question", go = "request_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "request_short" {
  title   = "The request, in short",
  date    = "2022-01-07 20:00",
  picture = "council",
  bed     = "corridor",
  sound   = "stamp",
  gives   = { "treaty_text", "decision", "twenty_thousand" },
  text    = [[
    After midnight on 6 January President Tokayev says on state television that he has asked the heads of the [CSTO]
    states for help. {#F-0106-01} By about 03:50 the alliance’s council decides to send forces, which it calls
    [peacekeepers], for a limited time, under Article 4. {#F-0106-03} From morning the first units fly in. {#F-0106-08}

    Article 2 of the treaty is about talks on a threat; Article 4 about help after an armed attack. {#B-07}

    On 7 January he speaks of 20,000 bandits, and says that he has given an order to shoot without warning. {#F-0107-02}
  ]],
  plain   = [[
    After midnight on 6 January President Tokayev says on state television that he has asked the heads of the
    [CSTO] states for help. {#F-0106-01} By about 03:50 the council of the alliance decides. {#F-0106-03} It will
    send forces, which it calls [peacekeepers], for a limited time, under Article 4. {#F-0106-03} From morning the
    first units fly in. {#F-0106-08}

    Article 2 of the treaty is about talks on a threat. {#B-07} Article 4 is about help after an armed attack.
    {#B-07}

    On 7 January he speaks of 20,000 bandits. {#F-0107-02} He says that he has given an order to shoot without
    warning. {#F-0107-02}
  ]],
  choice "go_on" { "Go on to the questions", go = "figure_status" },
}

scene "treaty" {
  title   = "Article 2, Article 4",
  date    = "2022-01-06 01:40",
  picture = "treaty",
  bed     = "library",
  sound   = "page",
  gives   = "treaty_text",
  text    = {
    when(did("headline", "adopt"), [[
      Yours was first, and sixty sites have it, word for word, without your name. {#invented}
    ]]),
    when(did("headline", "quote"), "By the third site that took yours, the quotation marks had come off. {#invented}"),
    when(did("headline", "attribute"), [[
      Yours was four minutes late, and too long for a telephone; two sites took it. {#invented}
    ]]),
    [[
      Nikol Pashinyan, Armenia’s prime minister, who chairs the alliance’s council, opens consultations. {#F-0106-02}
      You open the treaty.

      Under **Article 2**, members consult when there is a threat. {#B-07} Under **Article 4**, an armed attack on one
      member, called [aggression], counts as an attack on all. {#B-07} If that member then asks, the others help, with
      forces too. {#B-07} Which of the two it will be, you do not know yet.
    ]],
  },
  plain   = {
    when(did("headline", "adopt"), [[
      Your line was first. Sixty sites have it, in the same words, without your name. {#invented}
    ]]),
    when(did("headline", "quote"), [[
      Your line went from site to site. By the third, the quotation marks were gone. {#invented}
    ]]),
    when(did("headline", "attribute"), [[
      Your line came four minutes late, and it was long. Two sites took it. {#invented}
    ]]),
    [[
      Nikol Pashinyan is prime minister of Armenia and chairs the alliance’s council. {#F-0106-02} He starts talks
      between the members. {#F-0106-02} You open the treaty.

      **Article 2**: when there is a threat, members talk with each other. {#B-07} **Article 4**: an armed attack on
      one member, called [aggression], counts as an attack on all. {#B-07} If that member asks, the others help, with
      forces too. {#B-07} Which article it will be, you do not know yet.
    ]],
  },
  choice "both" {
    "Explain both, and what each one needs",
    go = "noun",
    moves = {
      evidence = { 2, "both articles are there, with what each needs" },
      trust = { -1, "most readers had gone to bed" },
    },
    effect = function(s) s.explainer = "both" end,
  },
  choice "four" {
    "Explain Article 4: it is the one that can send forces",
    go = "noun",
    moves = {
      trust = { 1, "everyone read it" },
      rumour = { 1, "some took it that an attack was shown" },
    },
    effect = function(s) s.explainer = "four" end,
  },
  choice "wait" {
    "Hold the explainer until the council has decided",
    go = "noun",
    moves = {
      evidence = { 1, "it rests on the decision, not on guesses" },
      rumour = { 1, "a reader’s guess did the rounds meanwhile" },
    },
    effect = function(s) s.explainer = "wait" end,
  },
}

scene "noun" {
  title   = "A noun before coffee",
  date    = "2022-01-06 09:30",
  picture = "airfield",
  bed     = "airfield",
  gives   = "decision",
  text    = {
    when(did("explainer", "both"), [[
      Two hundred people read both articles, and most readers had gone to bed. {#invented}
    ]]),
    when(did("explainer", "four"), [[
      Everyone read it, and several took it to mean that an attack had been shown. {#invented}
    ]]),
    when(did("explainer", "wait"), [[
      While yours waited, a reader’s guess about the treaty did the rounds. {#invented}
    ]]),
    [[
      By about 03:50 it is decided: the CSTO will send forces, which it calls [peacekeepers], for a limited time, under
      Article 4. {#F-0106-03} Pashinyan’s post names “outside interference” among the causes; nothing is shown. {#C14}
      That article has never before been used to send troops, and lawyers will ask whether it fits. {#B-07 L-19}

      From morning the first Russian paratroop units fly in. {#F-0106-08} The ticker needs a noun before you have had coffee.
    ]],
  },
  plain   = {
    when(did("explainer", "both"), [[
      Two hundred people read both articles. Most readers were asleep by then. {#invented}
    ]]),
    when(did("explainer", "four"), [[
      Everyone read it. Some thought it meant that an attack had been shown. {#invented}
    ]]),
    when(did("explainer", "wait"), [[
      You waited. Meanwhile a reader’s guess about the treaty went round. {#invented}
    ]]),
    [[
      By about 03:50 it is decided. {#F-0106-03} The CSTO will send forces for a limited time, under Article 4.
      {#F-0106-03} It calls them [peacekeepers]. {#F-0106-03} Pashinyan’s post speaks of “outside interference”.
      {#C14} Nothing is shown. {#C14} Nobody has sent troops under that article before. {#B-07} Lawyers will ask
      whether it fits. {#L-19}

      From morning the first Russian paratroop units fly in. {#F-0106-08} Your news line needs a word for them.
    ]],
  },
  choice "peacekeepers" {
    "“Peacekeepers”",
    go = "figure",
    moves = {
      trust = { 1, "it is a calm word" },
      evidence = { -1, "it is the alliance’s own word, unmarked" },
    },
    effect = function(s) s.noun = "peacekeepers" end,
  },
  choice "troops" {
    "“Troops”",
    go = "figure",
    moves = {
      evidence = { 1, "it says only what can be seen" },
      trust = { -1, "a reader missed who calls them peacekeepers" },
    },
    effect = function(s) s.noun = "troops" end,
  },
  choice "long" {
    "“Forces of the CSTO, which it calls peacekeepers”",
    go = "figure",
    moves = {
      evidence = { 1, "it says what they are, and whose word" },
      trust = { 1, "readers can see whose word it is" },
      rumour = { 1, "the ticker cut it, and others filled in" },
    },
    effect = function(s) s.noun = "long" end,
  },
}

scene "figure" {
  title   = "Five figures",
  date    = "2022-01-07 20:00",
  picture = "ticker",
  sound   = "phone",
  gives   = "twenty_thousand",
  text    = {
    when(did("noun", "peacekeepers"), [[
      A reader wrote: “calm word. Whose is it?” You looked for an answer, and found their press release. {#invented}
    ]]),
    when(did("noun", "troops"), [[
      A reader wrote: “they say peacekeepers. Why don’t you say that they say it?” {#invented}
    ]]),
    when(did("noun", "long"), [[
      The ticker cut you at “Forces of the CSTO, which it”, and others filled in the rest. {#invented}
    ]]),
    [[
      Yesterday, into the evening, soldiers opened fire on Almaty’s main square. {#F-0106-13} About two hundred people
      had been there with a banner saying that they were not terrorists; unarmed, activists say; armed, officials say.
      {#F-0106-13}

      Today the president speaks of “20,000 bandits”, and this evening, in English, of 20,000 “terrorists”.
      {#F-0107-02 F-0107-03} He also says that he has given an order to [shoot to kill] without warning, and that line
      you send out whole, as his. {#F-0107-02} The figure comes without a list, a name or a picture.
    ]],
  },
  plain   = {
    when(did("noun", "peacekeepers"), [[
      A reader wrote: “A calm word. Whose is it?” You looked, and found it in their press release. {#invented}
    ]]),
    when(did("noun", "troops"), [[
      A reader wrote: “They say peacekeepers. Why do you not say that they say it?” {#invented}
    ]]),
    when(did("noun", "long"), [[
      The news line cut you off at “Forces of the CSTO, which it”. Others filled in the rest. {#invented}
    ]]),
    [[
      Yesterday, into the evening, soldiers opened fire on Almaty’s main square. {#F-0106-13} About two hundred people
      were there. Their banner said that they were not terrorists. {#F-0106-13} Activists say that they had no weapons.
      Officials say that they were armed. {#F-0106-13}

      Today the president speaks of “20,000 bandits”. {#F-0107-02} This evening, in English, he speaks of 20,000
      “terrorists”. {#F-0107-03} He also says that he has ordered forces to [shoot to kill] without warning.
      {#F-0107-02} You send out that line whole, as his. The figure comes without a list, a name or a picture.
    ]],
  },
  choice "run" {
    "Run the figure: a president has said it",
    go = "figure_status",
    moves = {
      trust = { 1, "readers found the figure with you too" },
      rumour = { 2, "a number without proof went out as fact" },
    },
    effect = function(s) s.figure = "run" end,
  },
  choice "claim" {
    "Run it as his claim: “no evidence was shown”",
    go = "figure_status",
    moves = {
      evidence = { 1, "it says whose claim it is" },
      rumour = { 1, "the number travels, whatever stands beside it" },
    },
    effect = function(s) s.figure = "claim" end,
  },
  choice "held" {
    "Hold it until something is shown",
    go = "figure_status",
    moves = {
      rumour = { -1, "from you the number did not travel" },
      trust = { -1, "readers had to look for it elsewhere" },
    },
    effect = function(s) s.figure = "held" end,
  },
}

check "figure_status" {
  "It is the evening of 7 January. About the 20,000, what is confirmed? {#F-0107-02}",
  title = "What a claim confirms", date = "2022-01-07 21:00", picture = "ticker", go = "article_check",
  facts = { "F-0107-02", "F-0107-03", "A-04" },
  answer "figure" {
    "That there were 20,000",
    because = [[
      A president has sources that a night editor lacks, so it is fair to take him seriously. But nothing was shown,
      and in March his Prosecutor General denied that 20,000 foreign terrorists had taken part. {#A-04}
    ]],
  },
  answer "nothing" {
    "Nothing at all",
    because = [[
      Of the number itself that is true, and it is right to be slow. But that he said it, and on which day, is as firm
      as anything in the box. {#F-0107-02}
    ]],
  },
  answer "false" {
    "That it is false",
    because = [[
      Your doubt will look wise in March, when the Prosecutor General denies it. {#A-04} On that evening, though,
      nothing shown is not the same as shown to be false.
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

check "article_check" {
  bed     = "corridor",
  "The council acted “under Article 4”. {#F-0106-03} What does that prove?",
  title = "The basis and the fact", date = "2022-01-07 21:05", picture = "council", go = "counting",
  facts = { "L-19", "B-07" },
  answer "basis" {
    "Which article they gave as their basis", right = true,
    because = [[
      That is in the decision itself: it is a [stated reason]. {#F-0106-03} Article 4 speaks of an armed attack, and
      whether there had been one in that sense is disputed. {#B-07 L-19}
    ]],
  },
  answer "attack" {
    "That there was an armed attack from outside",
    because = [[
      It is what the article is for, so the thought is logical. {#B-07} But to choose an article is to say that it
      fits, and the fit is disputed. {#L-19}
    ]],
  },
  answer "illegal" {
    "That the decision was against the law",
    because = [[
      Lawyers did ask whether Article 4 fits unrest inside a country, so you are asking with them. {#B-07} A question
      from lawyers is not a judgment. {#L-19}
    ]],
  },
}
