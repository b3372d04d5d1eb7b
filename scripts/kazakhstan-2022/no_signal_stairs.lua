-- The house without internet: a sheet of paper by the letter boxes, and then one of three visitors, by chance, or none.

local NOTICE, NOTICE_PLAIN = include "no_signal_sheet.lua"("stairs")

local draw = include "groups.lua"

local RINGS = { "signal_door", "signal_tablets", "signal_airport", "signal_speech" }
local function rings(s) return RINGS[draw(s, 5, 0)] or "signal_speech" end

scene "signal_queue" {
  title   = "The queue for bread",
  date    = "2022-01-05 17:20",
  picture = "queue",
  bed     = "corridor",
  dark    = true,
  gives   = "blackout",
  text    = [[
    The baker’s queue goes up the stairs as far as the letter boxes. {#invented} Since about half past four the internet has
    been almost dead in the whole country, {#F-0105-13} and in this [blackout] nobody can look anything up.

    The water will be cut off at seven, says the woman in front of you, and this is the last bread. You count fourteen people
    who believe her. Beside you hangs a sheet of paper, with a pencil on a string. {#invented}
  ]],
  plain   = [[
    The queue for bread goes up the stairs to the letter boxes. {#invented} Since about half past four there has been almost
    no internet in the whole country. {#F-0105-13} In this [blackout] nobody can look anything up.

    The water will be cut off at seven, says the woman in front of you. And this is the last bread. You count fourteen people
    who believe her. Beside you hangs a sheet of paper, with a pencil on a string. {#invented}
  ]],
  choice "known" {
    "Write what you saw or heard, and where",
    go = RINGS, pick = rings,
    moves = {
      evidence = { 1, "each line says how you know it" },
      trust = { 1, "neighbours could check every line" },
      time = { -1, "four people went past you in the queue" },
    },
    effect = function(s) s.notice = "known" end,
  },
  choice "heard" {
    "Write what everybody in the queue says",
    go = RINGS, pick = rings,
    moves = {
      trust = { 1, "everyone found their own news on it" },
      rumour = { 2, "what was only heard is now written" },
    },
    effect = function(s) s.notice = "heard" end,
  },
  choice "asked" {
    "Write questions, with room for the answers",
    go = RINGS, pick = rings,
    moves = {
      rumour = { -1, "a question claims nothing" },
      safety = { -1, "the answers came with flat numbers" },
    },
    effect = function(s) s.notice = "asked" end,
  },
}

scene "signal_door" {
  title = "All the bells at once",
  date  = "2022-01-05 18:10",
  bed   = "corridor",
  sound = "door",
  dark  = true,
  text  = {
    NOTICE[1], NOTICE[2], NOTICE[3],
    [[
      Somebody rings all the bells, and behind the glass a man, holding one hand in the other, asks to come in until it gets
      quieter. {#invented}

      You cannot tell where he has been, and he cannot prove it. In curfew hours, from eleven at night, nobody may be outside
      without a pass, {#F-0105-24 F-0105-01} but now it is only ten past six. {#invented}
    ]],
  },
  plain = {
    NOTICE_PLAIN[1], NOTICE_PLAIN[2], NOTICE_PLAIN[3],
    [[
      Somebody rings all the bells. Through the glass you see a man. One hand holds the other. Can he come in, he asks, just until it gets quieter? {#invented}

      You don’t know where he has been. He cannot prove it. In curfew hours, from eleven at night, nobody may be outside
      without a pass. {#F-0105-24 F-0105-01} It is ten past six. {#invented}
    ]],
  },
  choice "stairs" {
    "Let him in, and give him a chair on the stairs",
    go = "signal_speech",
    moves = {
      trust = { 1, "he told you what he had seen" },
      safety = { -2, "nobody in the house knew who he was" },
    },
    effect = function(s) s.door = "stairs" end,
  },
  choice "window" {
    "Pass him a bandage, and keep the door shut",
    go = "signal_speech",
    moves = {
      safety = { 1, "nobody unknown came in" },
      trust = { -1, "he was the baker’s brother" },
    },
    effect = function(s) s.door = "window" end,
  },
  choice "ask" {
    "Ask the neighbours before you open",
    go = "signal_speech",
    moves = {
      trust = { 1, "the house decided, not you alone" },
      time = { -1, "he waited while you asked nine flats" },
    },
    effect = function(s) s.door = "ask" end,
  },
}

scene "signal_tablets" {
  title = "A box of tablets",
  date  = "2022-01-05 18:10",
  picture = "landline",
  bed   = "kitchen",
  sound = "door",
  dark  = true,
  text  = {
    NOTICE[1], NOTICE[2], NOTICE[3],
    [[
      A neighbour from the fourth floor is at your door, because the pharmacy on the corner is dark. Her husband, who takes the
      same tablets as Grandmother, had his last one this morning. {#invented}

      Grandmother has one box left herself, which is enough for twelve days, and instead of answering she looks at you.
      {#invented}
    ]],
  },
  plain = {
    NOTICE_PLAIN[1], NOTICE_PLAIN[2], NOTICE_PLAIN[3],
    [[
      A neighbour from the fourth floor is at your door. The pharmacy on the corner is dark. Her husband takes the same tablets
      as Grandmother. He had his last one this morning. {#invented}

      Grandmother has one box left. It is enough for twelve days. She does not answer. She looks at you. {#invented}
    ]],
  },
  choice "half" {
    "Count out half of the box for her",
    go = "signal_speech",
    moves = {
      trust = { 1, "she had nobody else to ask tonight" },
      safety = { -2, "Grandmother had six days left" },
    },
  },
  choice "house" {
    "Go from door to door, and ask who has some",
    go = "signal_speech",
    moves = {
      trust = { 1, "two flats had a box to spare" },
      time = { -1, "you rang at twenty-two doors" },
      safety = { -1, "the house knows now who is ill" },
    },
  },
  choice "crew" {
    "Ring for an ambulance, and keep the box",
    go = "signal_speech",
    moves = {
      safety = { 1, "a crew left him some" },
      trust = { -1, "she had seen the box on your table" },
    },
  },
}

scene "signal_airport" {
  title = "News from a taxi",
  date  = "2022-01-05 18:40",
  bed   = "corridor",
  sound = "door",
  dark  = true,
  text  = {
    NOTICE[1], NOTICE[2], NOTICE[3],
    [[
      The boy from the second floor runs up the stairs, and at each door he says it again: they’ve got the airport, and all the
      planes! He has it from his father, who drives a taxi, and who has it from a passenger, who had it from somebody at the
      gate. {#invented}

      Behind you doors open, and people ask each other whether they should pack. {#invented}
    ]],
  },
  plain = {
    NOTICE_PLAIN[1], NOTICE_PLAIN[2], NOTICE_PLAIN[3],
    [[
      The boy from the second floor runs up the stairs. “They’ve got the airport, and all the planes!” he says at each door.
      His father drives a taxi. A passenger told him. Somebody at the gate told the passenger. {#invented}

      Doors open behind you. Should we pack, people ask each other. {#invented}
    ]],
  },
  choice "pass" {
    "Tell your own floor, so that they can pack",
    go = "signal_speech",
    moves = {
      trust = { 1, "people thanked you" },
      rumour = { 2, "four mouths had it before yours" },
    },
  },
  choice "ask" {
    "Go down and ask the father what he saw",
    go = "signal_speech",
    moves = {
      rumour = { -1, "he had seen nothing, and said so" },
      trust = { 1, "the stairs heard it from him" },
      time = { -1, "his car was out, and you waited" },
    },
  },
  choice "note" {
    "Write it down: who said it, and from whom",
    go = "signal_speech",
    moves = {
      evidence = { 1, "it shows how far it had travelled" },
      trust = { -1, "his mother saw the boy’s name on it" },
    },
  },
}
