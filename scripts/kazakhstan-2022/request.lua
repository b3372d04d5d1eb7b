-- Bishkek, the night of 5 to 6 January, to the evening of the 7th. Rustam puts names to things: to people, to a
-- treaty, to forces, to a number. What he chooses at midnight is what schoolbooks quote.
-- Teaches: attribution; what a treaty article requires; how a figure travels; what a claim confirms.

local draw = include "groups.lua"

-- A quarter of the plays meet a card of other cities, of the same night or of the next day, unless they have just had one.
local AFTER = { "noun", "elsewhere_south", "elsewhere_banks" }
local function after_treaty(s)
  if visits "elsewhere_taldykorgan" + visits "elsewhere_aktobe" > 0 then return "noun" end
  return AFTER[draw(s, 8, 3) + 1] or "noun"
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
  bed     = "office",
  start   = "wire",
}

scene "wire" {
  plate   = "plate_bishkek",
  title   = "The headline field",
  sound   = "tray",
  gives   = "speech",
  text    = [[
    You are Rustam, night editor in Bishkek, and of all the people in these boxes you are the only one who is online.
    {#invented}

    On Kazakh state television President Tokayev says that he has asked the heads of the [CSTO] states for help. {#F-0106-01}
    He speaks of terrorist gangs trained abroad, of five aircraft seized and of fighting near Almaty. {#F-0106-01} No proof of
    the training abroad has been shown. {#R-03}

  ]],
  plain   = [[
    You are Rustam, night editor in Bishkek. Of all the people in these boxes only you are online. {#invented}

    On Kazakh state television President Tokayev has said that he has asked the heads of the [CSTO] states for help.
    {#F-0106-01} He speaks of terrorist gangs trained abroad, of five aircraft seized, of fighting near Almaty.
    {#F-0106-01} No proof that they were trained abroad has been shown. {#R-03}

  ]],
  choice "adopt" {
    "“Kazakhstan asks CSTO for help against terrorists”",
    go = "treaty",
    moves = {
      trust = { 1, "yours was the first line out" },
      rumour = { 2, "his word went out as yours" },
    },
    effect = function(s) s.headline = "adopt" end,
  },
  choice "quote" {
    "The same, with “terrorists” in quotation marks",
    go = "treaty",
    moves = {
      evidence = { 1, "the marks show that the word is his" },
      rumour = { 1, "the quotation marks came off on the way" },
    },
    effect = function(s) s.headline = "quote" end,
  },
  choice "attribute" {
    "“President blames groups trained abroad, shows no proof”",
    go = "treaty",
    moves = {
      evidence = { 2, "it says who speaks, and what is missing" },
      trust = { 1, "editors could print it as it was" },
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
    states for help. {#F-0106-01} By about 03:50 its council decides to send forces, which it calls [peacekeepers], for a
    limited time, under Article 4. {#F-0106-03} From morning the first Russian units fly in. {#F-0106-08}

    Article 2 of the treaty is about talks on a threat, and Article 4 about help after an armed attack. {#B-07}

    On 7 January he speaks of “20,000 bandits”, and says that he has given an order to [shoot to kill] without warning.
    {#F-0107-02}
  ]],
  plain   = [[
    After midnight on 6 January President Tokayev says on state television that he has asked the heads of the [CSTO]
    states for help. {#F-0106-01} By about 03:50 its council decides. {#F-0106-03} It will send forces, which it calls
    [peacekeepers], for a limited time, under Article 4. {#F-0106-03} From morning the first Russian units fly in.
    {#F-0106-08}

    Article 2 of the treaty is about talks on a threat. {#B-07} Article 4 is about help after an armed attack. {#B-07}

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
      Yours was first, and sixty sites have it word for word, without your name. {#invented}
    ]]),
    when(did("headline", "quote"), [[
      A lawyer rings: she has seen your line on another site, without the quotation marks. {#invented}
    ]]),
    when(did("headline", "attribute"), [[
      Two sites took your line, and one of them belongs to a colleague in Yerevan, who sends you the treaty. {#invented}
    ]]),
    [[
      Nikol Pashinyan, Armenia’s prime minister, who chairs the alliance’s council, opens consultations, {#F-0106-02} and you
      open the treaty.

      Under **Article 2**, members consult when there is a threat. {#B-07} Under **Article 4**, an armed attack on one member,
      called [aggression], counts as an attack on all, and if it asks, the others help, with forces too. {#B-07} Which of the
      two will the council name?
    ]],
  },
  plain   = {
    when(did("headline", "adopt"), [[
      Your line was first. Sixty sites have it, in the same words, without your name. {#invented}
    ]]),
    when(did("headline", "quote"), [[
      A lawyer rings. She has seen your line on another site. There the quotation marks had come off. {#invented}
    ]]),
    when(did("headline", "attribute"), [[
      Two sites took your line. One of them belongs to a colleague in Yerevan. She sends you the treaty. {#invented}
    ]]),
    [[
      Armenia’s prime minister, Nikol Pashinyan, chairs the alliance’s council. {#F-0106-02} He starts talks between the
      members. {#F-0106-02} You open the treaty.

      **Article 2**: when there is a threat, members talk. {#B-07} **Article 4**: an armed attack on one member, called
      [aggression], counts as an attack on all. {#B-07} If that member asks, the others help, with forces too. {#B-07} Which
      of the two will the council name?
    ]],
  },
  choice "go_on" { "Wait for the council", go = AFTER, pick = after_treaty },
}

include "request_elsewhere.lua"
include "request_words.lua"
include "request_seventh.lua"
include "request_figure.lua"
