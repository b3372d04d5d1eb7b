-- Bishkek, the night of 5 to 6 January, to the evening of the 7th. Rustam puts names to things: to people, to a
-- treaty, to forces, to a number. What he chooses at midnight is what schoolbooks quote.
-- Teaches: attribution; what a treaty article requires; how a figure travels; what a claim confirms.

local function moves(by, notes)
  return function(s)
    for name, n in pairs(by) do s[name] = s[name] + n end
    for name, value in pairs(notes or {}) do s[name] = value end
  end
end

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
  start   = "wire",
}

scene "wire" {
  title = "The headline field",
  gives = "speech",
  text  = [[
    Bishkek, one in the morning. You are Rustam, night editor, and tonight you are the only one in these four boxes who
    is online.

    On Kazakh state television President Tokayev has said that he has asked the heads of the [CSTO] states for help.
    {#F-0106-01} He speaks of terrorist gangs trained abroad, of five aircraft seized, of fighting near Almaty.
    {#F-0106-01} You wind it back. That he said it is certain. Of what he said, nothing is shown.

    The headline field is empty. It blinks.
  ]],
  choice "adopt" {
    "“Kazakhstan asks CSTO for help against terrorists”",
    go = "treaty", effect = moves({ trust = 1, rumour = 2 }, { headline = "adopt" }),
  },
  choice "quote" {
    "The same, with “terrorists” in quotation marks",
    go = "treaty", effect = moves({ evidence = 1, rumour = 1 }, { headline = "quote" }),
  },
  choice "attribute" {
    "Write that he blames groups trained abroad, and shows no proof",
    go = "treaty", effect = moves({ evidence = 2, trust = -1 }, { headline = "attribute" }),
  },
}

scene "treaty" {
  title = "Article 2, Article 4",
  date  = "2022-01-06 01:40",
  gives = "treaty_text",
  text  = {
    when(did("headline", "adopt"), [[
      Yours was first. Sixty sites have it, word for word, without your name. {#invented}
    ]]),
    when(did("headline", "quote"), "By the third site that took it, the quotation marks had come off. {#invented}"),
    when(did("headline", "attribute"), [[
      Four minutes late, and too long for a telephone. {#invented} Two sites took it.
    ]]),
    [[
      Nikol Pashinyan, Armenia’s prime minister, who chairs the alliance’s council, opens consultations. {#F-0106-02}
      Readers ask what the treaty says. You open it on the second screen.

      **Article 2**: when there is a threat, members consult. {#B-07} **Article 4**: an armed attack on one member,
      called [aggression], counts as one on all, and if that member asks, the others help, with forces too. {#B-07} So
      far nobody has said which.
    ]],
  },
  choice "both" {
    "Explain both, and what each one needs",
    go = "noun", effect = moves({ evidence = 2, trust = -1 }, { explainer = "both" }),
  },
  choice "four" {
    "Explain Article 4: it is the one that can send forces",
    go = "noun", effect = moves({ trust = 1, rumour = 1 }, { explainer = "four" }),
  },
  choice "wait" {
    "Hold the explainer until the council has decided",
    go = "noun", effect = moves({ evidence = 1, rumour = 1 }, { explainer = "wait" }),
  },
}

scene "noun" {
  title = "A noun before coffee",
  date  = "2022-01-06 04:00",
  gives = "decision",
  text  = {
    when(did("explainer", "both"), "Two hundred people read both articles. Most readers had gone to bed. {#invented}"),
    when(did("explainer", "four"), "Everyone read it. Several took it to mean that an attack had been shown."),
    when(did("explainer", "wait"), "While yours waited, a reader’s guess about the treaty did the rounds."),
    [[
      By about 03:50 it is decided: the CSTO will send forces, which it calls [peacekeepers], for a limited time, under
      Article 4. {#F-0106-03} Pashinyan’s post names “outside interference” among the causes; nothing is shown. {#C14}
      Article 4 has never before been used to send troops, and lawyers will ask whether it fits. {#B-07 L-19}

      The ticker needs a noun before you have had coffee.
    ]],
  },
  choice "peacekeepers" {
    "“Peacekeepers”",
    go = "map", effect = moves({ trust = 1, evidence = -1 }, { noun = "peacekeepers" }),
  },
  choice "troops" {
    "“Troops”",
    go = "map", effect = moves({ evidence = 1, trust = -1 }, { noun = "troops" }),
  },
  choice "long" {
    "“Forces of the CSTO, which it calls peacekeepers”",
    go = "map", effect = moves({ evidence = 1, trust = 1, rumour = 1 }, { noun = "long" }),
  },
}

scene "map" {
  title   = "A very good map",
  date    = "2022-01-06 11:20",
  picture = "airfield",
  text    = {
    when(did("noun", "peacekeepers"), [[
      A reader writes: *calm word. Whose is it?* You look for an answer and find their press release.
    ]]),
    when(did("noun", "troops"), "A reader writes: *they say peacekeepers. Why don’t you say that they say it?*"),
    when(did("noun", "long"), [[
      The ticker cut you at thirty letters: *Forces of the CSTO, which it*. Others filled in the rest.
      {#invented}
    ]]),
    [[
      From morning the first Russian paratroop units fly in. Belarus sends a company; Armenia’s cabinet agrees.
      {#F-0106-08}

      A reader sends you a map, and it is a very good map: roads, columns, hours, the school where one unit will sleep
      tonight. {#invented} He has a cousin at an airfield. Families in Almaty would want to know which road. So would
      others.
    ]],
  },
  choice "printed" {
    "Publish it: people need to know which roads",
    go = "figure", effect = moves({ evidence = 2, safety = -3 }, { map = "printed" }),
  },
  choice "held" {
    "Keep it back, and say that you are keeping it",
    go = "figure", effect = moves({ safety = 1, trust = -1 }, { map = "held" }),
  },
  choice "words" {
    "Put it in words, without roads or hours",
    go = "figure", effect = moves({ evidence = 1, rumour = 1 }, { map = "words" }),
  },
}

scene "figure" {
  title = "Five figures",
  date  = "2022-01-07 20:00",
  gives = "twenty_thousand",
  text  = {
    when(did("map", "printed"), [[
      Yesterday the cousin was asked who he talks to. His number no longer answers. {#invented}
    ]]),
    when(did("map", "held"), [[
      Another site had the map by noon yesterday. Readers asked what you were for. {#invented}
    ]]),
    when(did("map", "words"), "Your careful line about “some roads” became, by evening, all roads."),
    [[
      Last evening soldiers fired on Almaty’s main square. {#F-0106-13} About two hundred people had stood there, with a
      banner saying that they were not terrorists; unarmed, activists say; armed, officials say. {#F-0106-13}

      Today the president says “20,000 bandits”; tonight, in English, 20,000 “terrorists”. {#F-0107-02 F-0107-03} He
      also says that he has given an order to [shoot to kill] without warning. {#F-0107-02} That line
      you send out whole, as his. The figure comes without a list, a name or a picture.
    ]],
  },
  choice "run" {
    "Run the figure: a president has said it",
    go = "figure_status", effect = moves({ trust = 1, rumour = 2 }, { figure = "run" }),
  },
  choice "claim" {
    "Run it as his claim: “no evidence was shown”",
    go = "figure_status", effect = moves({ evidence = 1, rumour = 1 }, { figure = "claim" }),
  },
  choice "held" {
    "Hold it until something is shown",
    go = "figure_status", effect = moves({ rumour = -1, trust = -1 }, { figure = "held" }),
  },
}

check "figure_status" {
  "It is the evening of 7 January. About the 20,000, what is confirmed? {#F-0107-02}",
  title = "What a claim confirms", date = "2022-01-07 21:00", go = "article_check",
  facts = { "F-0107-02", "F-0107-03", "A-04" },
  answer "figure" {
    "That there were 20,000",
    because = [[
      A president has sources that a night editor has not, so it is fair to take him seriously. But nothing was shown,
      and in March his Prosecutor General denied that 20,000 foreign terrorists had taken part. {#A-04}
    ]],
  },
  answer "nothing" {
    "Nothing at all", credit = 0.5,
    because = [[
      Nearly. Of what he said, nothing; that he said it, and on which day, is as firm as anything in the box.
      {#F-0107-02}
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
  "The council acted “under Article 4”. {#F-0106-03} What does that prove?",
  title = "The basis and the fact", date = "2022-01-07 21:05", go = "counting", facts = { "L-19", "B-07" },
  answer "basis" {
    "Which article they gave as their basis", right = true,
    because = [[
      That is in the decision itself. {#F-0106-03} Article 4 speaks of an armed attack, and whether there had
      been one in that sense is disputed. {#B-07 L-19}
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
