-- Two choices of words on 6 January: what to call the forces, and what to take from an agency’s story.

local function did(name, value)
  return function(s) return s[name] == value end
end

local draw = include "groups.lua"

-- What comes to the desk on the 7th, by chance: one of four, or at once the figure of the evening.
local SEVENTH = { "seventh_parliament", "seventh_map", "seventh_statements", "seventh_aircraft", "figure" }
local function seventh(s) return SEVENTH[draw(s, 10, 1)] or "figure" end

scene "noun" {
  title   = "What to call them",
  date    = "2022-01-06 09:30",
  picture = "airfield",
  bed     = "airfield",
  gives   = "decision",
  text    = [[
    By about 03:50 it is decided: the CSTO will send forces, which it calls [peacekeepers], for a limited time, under
    Article 4. {#F-0106-03} Pashinyan’s post names “outside interference” among the causes, but shows nothing. {#C14} Troops
    have never been sent under that article before, and lawyers will ask whether it fits. {#B-07 L-19}

    From morning the first Russian units fly in. {#F-0106-08} They are to guard places, say officials of three states. {#D-03}
    Your news ticker needs a word for them.
  ]],
  plain   = [[
    By about 03:50 it is decided. {#F-0106-03} The CSTO will send forces for a limited time, under Article 4.
    {#F-0106-03} It calls them [peacekeepers]. {#F-0106-03} Pashinyan’s post names “outside interference” as one
    of the causes. {#C14} Nothing is shown. {#C14} Nobody has sent troops under that article before. {#B-07} Lawyers will ask
    whether it fits. {#L-19}

    From morning the first Russian units fly in. {#F-0106-08}
    They are to guard places, say officials of three states. {#D-03} Your news line needs a word for them.
  ]],
  choice "peacekeepers" {
    "“Peacekeepers”",
    go = "agency",
    moves = {
      trust = { 1, "everyone knew whom you meant" },
      evidence = { -1, "it is the alliance’s own word" },
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
      evidence = { 1, "it says what they are" },
      trust = { 1, "readers can see whose word it is" },
      time = { -1, "you rewrote every line for it" },
    },
    effect = function(s) s.noun = "long" end,
  },
}

scene "agency" {
  title   = "An agency story",
  date    = "2022-01-06 18:30",
  picture = "newsroom",
  sound   = "tray",
  gives   = "agency_story",
  text    = {
    when(did("noun", "peacekeepers"), [[
      “Peacekeepers: whose word is that?” writes a reader. It is in the alliance’s own statement. {#invented}
    ]]),
    when(did("noun", "troops"), [[
      “They say peacekeepers,” writes a reader. “Why don’t you tell us that they do?” {#invented}
    ]]),
    when(did("noun", "long"), [[
      The ticker has cut your line in the middle, so you send it again in two parts. {#invented}
    ]]),
    [[
      A foreign agency has written up the night. In its headline security forces have killed dozens of “protesters”, although
      the police, whom it quotes, say “assailants”. {#C01} State television says that twelve officers are dead, and that one
      of them was beheaded. {#C02 C03} The groups had “extensive training abroad”, says the president. {#C12}

      Your site needs one line of it. On the wall hangs an old card of yours: “Protest, riot, armed attack, state force: which
      do you mean?” {#invented}
    ]],
  },
  plain   = {
    when(did("noun", "peacekeepers"), [[
      “Peacekeepers: whose word is that?” writes a reader. It is the alliance’s own. {#invented}
    ]]),
    when(did("noun", "troops"), [[
      “They say peacekeepers,” writes a reader. “Why don’t you tell us that they do?” {#invented}
    ]]),
    when(did("noun", "long"), [[
      The ticker has cut your line in the middle. You send it again in two parts. {#invented}
    ]]),
    [[
      A foreign agency has written about the night. The headline says that security forces killed dozens of
      “protesters”. The police, in the story, say “assailants”. {#C01} Twelve officers are dead and one was beheaded,
      says state television. {#C02 C03} The groups had “extensive training abroad”, says the president. {#C12}

      Your site needs one line of it. An old card of yours hangs on the wall: “Protest, riot, armed attack, state force: which
      do you mean?” {#invented}
    ]],
  },
  choice "protesters" {
    "“Dozens of protesters killed in Almaty”",
    go = SEVENTH, pick = seventh,
    moves = {
      trust = { 1, "every other site had the same line" },
      rumour = { 2, "no source in the story says that word" },
    },
    effect = function(s) s.agency = "protesters" end,
  },
  choice "attackers" {
    "“Dozens of attackers killed, police say”",
    go = SEVENTH, pick = seventh,
    moves = { evidence = { 1, "it says that the police say so" } },
    effect = function(s) s.agency = "attackers" end,
  },
  choice "dozens" {
    "“Police say dozens killed; no list given”",
    go = SEVENTH, pick = seventh,
    moves = {
      evidence = { 1, "it says who counted, and what is missing" },
      time = { -1, "you rang two colleagues" },
    },
    effect = function(s) s.agency = "dozens" end,
  },
}
