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
    You are Rustam, night editor in Bishkek, and of all the people in these boxes only you are online. {#invented}

    On Kazakh state television President Tokayev has said that he has asked the heads of the [CSTO] states for help.
    {#F-0106-01} He speaks of terrorist gangs trained abroad, of five aircraft seized, of fighting near Almaty.
    {#F-0106-01} No proof that they were trained abroad has been shown.
    {#R-03}
  ]],
  plain   = [[
    It is one in the morning in Bishkek. You are Rustam, night editor. Of all the people in these boxes only you
    are online. {#invented}

    On Kazakh state television President Tokayev has said that he has asked the heads of the [CSTO] states for
    help. {#F-0106-01} He speaks of terrorist gangs trained abroad, of five aircraft seized, of fighting near
    Almaty. {#F-0106-01}

    No proof that they were trained abroad has been shown.
    {#R-03}
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
    "“President blames groups trained abroad, shows no proof”",
    go = "treaty",
    moves = {
      evidence = { 2, "it says who speaks, and what is missing" },
      trust = { 1, "editors could print it as it stood" },
      time = { -1, "it came four minutes late" },
    },
    effect = function(s) s.headline = "attribute" end,
  },
  choice "in_short" { "Read this part in short: it tells of an order to shoot", go = "request_short" },
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
    [peacekeepers], for a limited time, under Article 4. {#F-0106-03} From morning the first Russian units fly in.
    {#F-0106-08}

    Article 2 of the treaty is about talks on a threat; Article 4 about help after an armed attack. {#B-07}

    On 7 January he speaks of “20,000 bandits”, and says that he has given an order to [shoot to kill] without warning.
    {#F-0107-02}
  ]],
  plain   = [[
    After midnight on 6 January President Tokayev says on state television that he has asked the heads of the [CSTO]
    states for help. {#F-0106-01} By about 03:50 the council of the alliance decides. {#F-0106-03} It will send forces,
    which it calls [peacekeepers], for a limited time, under Article 4. {#F-0106-03} From morning the first Russian
    units fly in. {#F-0106-08}

    Article 2 of the treaty is about talks on a threat. {#B-07} Article 4 is about help after an armed attack.
    {#B-07}

    On 7 January he speaks of “20,000 bandits”. {#F-0107-02} He says that he has given an order to [shoot to kill] without
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
      forces too. {#B-07} You do not know yet which of the two it will be.
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
      Armenia’s prime minister, Nikol Pashinyan, chairs the alliance’s council. {#F-0106-02} He starts talks between the
      members. {#F-0106-02} You open the treaty.

      **Article 2**: when there is a threat, members talk. {#B-07} **Article 4**: an armed attack on one member, called
      [aggression], counts as an attack on all. {#B-07} If that member asks, the others help, with forces too. {#B-07}
      You do not know yet which article it will be.
    ]],
  },
  choice "go_on" { "Write down both, and wait for the council", go = "noun" },
}

scene "noun" {
  title   = "What to call them",
  date    = "2022-01-06 09:30",
  picture = "airfield",
  bed     = "airfield",
  gives   = "decision",
  text    = {
    [[
      By about 03:50 it is decided: the CSTO will send forces, which it calls [peacekeepers], for a limited time, under
      Article 4. {#F-0106-03} Pashinyan’s post names “outside interference” among the causes; nothing is shown. {#C14}
      That article has never before been used to send troops, and lawyers will ask whether it fits. {#B-07 L-19}

      From morning the first Russian paratroop units fly in; Belarus is sending a company. {#F-0106-08} They are to
      guard places, officials of three states say. {#D-03} The ticker needs a name for them.
    ]],
  },
  plain   = {
    [[
      By about 03:50 it is decided. {#F-0106-03} The CSTO will send forces for a limited time, under Article 4.
      {#F-0106-03} It calls them [peacekeepers]. {#F-0106-03} Pashinyan’s post speaks of “outside interference”.
      {#C14} Nothing is shown. {#C14} Nobody has sent troops under that article before. {#B-07} Lawyers will ask
      whether it fits. {#L-19}

      From morning the first Russian paratroop units fly in. {#F-0106-08} Belarus is sending a company. {#F-0106-08}
      They are to guard places, officials of three states say. {#D-03} Your news line needs a word for them.
    ]],
  },
  choice "peacekeepers" {
    "“Peacekeepers”",
    go = "agency",
    moves = {
      trust = { 1, "it is short, and everyone knew whom you meant" },
      evidence = { -1, "it is the alliance’s own word, unmarked" },
    },
    effect = function(s) s.noun = "peacekeepers" end,
  },
  choice "troops" {
    "“Troops”",
    go = "agency",
    moves = { evidence = { 1, "it says only what can be seen" } },
    effect = function(s) s.noun = "troops" end,
  },
  choice "long" {
    "“Forces of the CSTO, which it calls peacekeepers”",
    go = "agency",
    moves = {
      evidence = { 1, "it says what they are, and whose word" },
      trust = { 1, "readers can see whose word it is" },
      time = { -1, "you had to rewrite every line for it" },
    },
    effect = function(s) s.noun = "long" end,
  },
}

scene "agency" {
  title   = "An agency story",
  date    = "2022-01-06 15:00",
  picture = "newsroom",
  sound   = "tray",
  gives   = "agency_story",
  text    = {
    when(did("noun", "peacekeepers"), [[
      A reader writes: “Peacekeepers: whose word is that?” It is in the alliance’s own statement. {#invented}
    ]]),
    when(did("noun", "troops"), [[
      A reader writes: “They say peacekeepers. Why don’t you tell us that they do?” {#invented}
    ]]),
    when(did("noun", "long"), [[
      The ticker has cut your line to “Forces of the CSTO, which it”. You send it again in two parts. {#invented}
    ]]),
    [[
      A foreign agency has written up the night. In the headline security forces have killed dozens of “protesters”, but the
      police, whom it quotes, say “assailants”. {#C01} State television says that twelve officers are dead and that one was
      beheaded. {#C02 C03} The president says that the groups had “extensive training abroad”. {#C12}

      Your site needs one line of it.
    ]],
  },
  plain   = {
    when(did("noun", "peacekeepers"), [[
      A reader writes: “Peacekeepers: whose word is that?” It is the alliance’s own. {#invented}
    ]]),
    when(did("noun", "troops"), [[
      A reader writes: “They say peacekeepers. Why don’t you tell us that they do?” {#invented}
    ]]),
    when(did("noun", "long"), [[
      The ticker has cut your line in the middle. You send it again in two parts. {#invented}
    ]]),
    [[
      A foreign agency has written about the night. The headline says that security forces killed dozens of
      “protesters”. The police, in the story, say “assailants”. {#C01} Twelve officers are dead and one was beheaded,
      says state television. {#C02 C03} The groups had “extensive training abroad”, says the president. {#C12}

      Your site needs one line of it.
    ]],
  },
  choice "protesters" {
    "“Dozens of protesters killed in Almaty”",
    go = "figure",
    moves = {
      trust = { 1, "every other site had the same line" },
      rumour = { 2, "no source in the story says that word" },
    },
    effect = function(s) s.agency = "protesters" end,
  },
  choice "attackers" {
    "“Dozens of attackers killed, police say”",
    go = "figure",
    moves = { evidence = { 1, "it is what the police said, and says so" } },
    effect = function(s) s.agency = "attackers" end,
  },
  choice "dozens" {
    "“Police say dozens killed; no list given”",
    go = "figure",
    moves = {
      evidence = { 1, "it says who counted, and what is missing" },
      time = { -1, "you rang two colleagues about the word" },
    },
    effect = function(s) s.agency = "dozens" end,
  },
}

scene "figure" {
  title   = "A round number",
  date    = "2022-01-07 20:00",
  picture = "ticker",
  sound   = "phone",
  gives   = "twenty_thousand",
  text    = {
    when(did("agency", "protesters"), [[
      “Who told you they were protesters?” writes a mother in Almaty. “My son was a policeman.” {#invented}
    ]]),
    when(did("agency", "attackers"), [[
      “Who told you they were attackers?” somebody in Almaty writes. You send back the line: police say. {#invented}
    ]]),
    when(did("agency", "dozens"), [[
      The ministry has given a number since: 26 “armed criminals”. {#F-0107-01} Two sites quote it beside your line.
      {#invented}
    ]]),
    [[
      Yesterday soldiers opened fire on Almaty’s main square. {#F-0106-13} About two hundred people had been there, with
      a banner that said they were not terrorists. {#F-0106-13} Activists say they were unarmed, and officials say that
      there were armed people. {#F-0106-13}

      Today the president speaks of “20,000 bandits”, and says that he has given an order to [shoot to kill] without
      warning. {#F-0107-02} He does not say when, and people had died before he said it, on the 5th and 6th. {#D-05} You
      look for a source for the figure, and find none. {#invented}
    ]],
  },
  plain   = {
    when(did("agency", "protesters"), [[
      “Who told you they were protesters?” a mother writes. “My son was a policeman.” {#invented}
    ]]),
    when(did("agency", "attackers"), [[
      “Who told you they were attackers?” somebody writes. You send back the line: police say. {#invented}
    ]]),
    when(did("agency", "dozens"), [[
      The ministry has given a number since: 26 “armed criminals”. {#F-0107-01} Two sites quote it beside your line.
      {#invented}
    ]]),
    [[
      Yesterday soldiers opened fire on Almaty’s main square. {#F-0106-13} About two hundred people were there. Their
      banner said that they were not terrorists. {#F-0106-13} Activists say that they had no weapons. Officials say that
      there were armed people. {#F-0106-13}

      Today the president speaks of “20,000 bandits”. {#F-0107-02} He says that he has given an order to [shoot to kill]
      without warning. {#F-0107-02} He does not say when. {#F-0107-02} People had died before, on the 5th and 6th.
      {#D-05} You look for a source for the figure, and find none. {#invented}
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
      trust = { 1, "readers could see what was shown: nothing" },
      time = { -1, "it took four lines instead of one" },
    },
    effect = function(s) s.figure = "claim" end,
  },
  choice "held" {
    "Hold it until something is shown",
    go = "figure_status",
    moves = {
      rumour = { -1, "the number did not come from you" },
      time = { -1, "you waited for a list that never came" },
    },
    effect = function(s) s.figure = "held" end,
  },
}

check "figure_status" {
  "It is the evening of 7 January. What is confirmed about the 20,000? {#F-0107-02}",
  title = "The 20,000", date = "2022-01-07 21:00", picture = "ticker", go = "counting",
  facts = { "F-0107-02" },
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
      In March his Prosecutor General will deny that 20,000 foreign terrorists took part. {#A-04} But on that evening
      nothing was shown, and that is not the same as shown to be false.
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
