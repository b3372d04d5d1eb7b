-- Zhanaozen, 2 January: a price becomes a gathering. Aigul decides what to pass on, what to ask, what to keep.
-- Teaches: trigger and condition; a price as evidence; a weak source for one question is a good one for another.

-- Moves the meters by so much, then notes what was done.
local function moves(by, notes)
  return function(s)
    for name, n in pairs(by) do s[name] = s[name] + n end
    for name, value in pairs(notes or {}) do s[name] = value end
  end
end

chapter "pump" {
  title   = "The pump",
  summary = "Zhanaozen, 2 January. A price has doubled, and people want to know whom to ask.",
  place   = "zhanaozen",
  date    = "2022-01-02 09:10",
  speaker = "aigul",
  picture = "station",
  at      = "price_doubles",
  start   = "queue",
}

scene "queue" {
  title = "Eleven cars",
  text  = [[
    You are Aigul, and this is your father’s taxi. The board says **{world.price}** [tenge] a litre. {#F-0101-02}
    On Friday it said 60. {#F-0101-02} The taxi runs on [LPG], and so do most cars in this region, by the
    government’s own estimate. {#B-01}

    Eleven cars are waiting ahead of you. {#invented} The man in the first is reading his receipt as if it were in
    another language.

    Your phone buzzes with a voice note from the drivers’ chat. *“Two hundred by tomorrow.”* {#invented} There is no
    name. Behind the voice there is a dog.
  ]],
  choice "pass_on" {
    "Pass it on, so that people can fill up today",
    go = "note_spread", gives = "voice_note",
    effect = moves({ trust = 1, rumour = 2 }, { forwarded = true }),
  },
  choice "photograph" {
    "Photograph the price board before you move",
    go = "board_photo", gives = "price_board",
    effect = moves { evidence = 1, safety = -1 },
  },
  choice "who_says" {
    "Ask the chat who recorded the note",
    go = "ask_chat", gives = "voice_note",
    effect = moves { evidence = 1, trust = -1 },
  },
}

scene "note_spread" {
  title = "Forwarded",
  date  = "2022-01-02 09:30",
  text  = [[
    You press the arrow, and forty drivers have it on forty phones. {#invented} *Thank you, little sister,* writes
    one, and turns for the pumps.

    By half past nine the note comes back to you from a cousin in Aktau. {#invented} It has an oil company’s name
    in it now, as the one who said so. You did not put that in, and you cannot take it out.

    The dog is still there.
  ]],
  choice "go_on" { "Find the manager", go = "manager" },
}

scene "board_photo" {
  title = "In one frame",
  date  = "2022-01-02 09:15",
  text  = [[
    Price, pump, the clock in the kiosk window: all in one frame. It takes three tries, because your glove is in
    the first two. {#invented}

    The van behind you sounds its horn. The manager looks up, sees the phone, then looks at your number plate for
    rather a long time.

    In the chat, somebody else has passed the voice note on.
  ]],
  choice "go_on" { "Go and talk to him", go = "manager" },
}

scene "ask_chat" {
  title = "Who says so?",
  date  = "2022-01-02 09:25",
  text  = [[
    *Who recorded this?* you write. Thirty-one drivers see it. {#invented} One sends a shrug. One writes: *What are
    you, the tax office?*

    Then the man who posted it answers. He had it from his brother-in-law, who had it from a group, and the group
    is called *Fishing*.

    You write all three down. Nobody stands at the beginning of this note; that much you now know.
  ]],
  choice "go_on" { "Find the manager", go = "manager" },
}

-- A hub: two questions out of four, each once, and the door is always open.

local function may_ask(s) return s.questions < 2 end

local function asks(what)
  return function(s)
    s.questions = s.questions + 1
    s.question = what
    s.evidence = s.evidence + 1
  end
end

local function was_asked(what)
  return function(s) return s.question == what end
end

scene "manager" {
  title = "Two questions",
  date  = "2022-01-02 09:40",
  at    = "cap_ends",
  text  = {
    when(was_asked "", [[
      The manager stands by his kiosk with a pencil behind his ear. Behind him hangs a notice about [electronic
      trading], four pages, one drawing pin.

      “Two questions,” he says. “Then I have to change the roll in the till. It is running out of figures.”
    ]]),
    when(was_asked "who", [[
      “Not me,” he says. “The exchange.” Since 1 January all the LPG for the home market is sold there, and the old
      [price cap] on it has lapsed. {#F-0101-01}

      He says *the exchange* as one speaks of a relative abroad whom nobody has met, and who never writes.
    ]]),
    when(was_asked "since", [[
      “Since New Year. But that was only the top stair.” He holds his hand at knee height, then hip, then shoulder.

      The move to the exchange began in January 2019 and came in steps. {#B-02} The last step was on 1 January.
      {#F-0101-01} “You do not feel the first three,” he says.
    ]]),
    when(was_asked "aktau", [[
      You show him your picture. He rings a friend in Aktau and holds the phone out so that you can hear. Up, says
      the friend. Like yours.

      Between 100 and 120, in both towns: the ministry itself gives that figure. {#F-0101-02} So it is not one
      greedy pump. You cross out a line you had nearly written.
    ]]),
    when(was_asked "profit", [[
      “Who gains?” He laughs, not unkindly. “Look at my shoes.”

      The ministry says that the cap lay below the cost of production, so that nobody invested. {#B-02} Its critics
      say that there was too little competition, and no cushion for people on low pay. {#B-02} He gives you both, in
      that order, and does not say which is his.
    ]]),
  },
  choice "who" {
    "Who sets this price?", go = "manager", once = true, hidden = true, needs = may_ask,
    gives = "exchange_rule", effect = asks "who",
  },
  choice "since" {
    "Since when?", go = "manager", once = true, hidden = true, needs = may_ask,
    gives = "exchange_rule", effect = asks "since",
  },
  choice "profit" {
    "Who gains by it?", go = "manager", once = true, hidden = true, needs = may_ask,
    effect = asks "profit",
  },
  choice "aktau" {
    "Is it the same in Aktau?", go = "manager", once = true,
    needs = function(s) return s.questions < 2 and has("price_board") end,
    why = "For this you need a price of your own to compare, and a question left.",
    effect = asks "aktau",
  },
  choice "leave" { "Leave him to his till", go = "road" },
}

scene "road" {
  title   = "The road",
  date    = "2022-01-02 10:30",
  picture = "road",
  at      = "protests",
  text    = [[
    By half past ten people stand across the road: drivers, then neighbours, then a grandmother who has brought
    her own stool. {#invented} They have blocked it, and they call on two [akims], the region’s and the town’s, to
    act. {#F-0102-01}

    A woman opens your back door and sits down. “The clinic, dear. Eleven o’clock. I have waited a month for it.”
    {#invented}

    Straight on is the crowd. The long way is forty minutes, if you leave now. {#invented}
  ]],
  choice "drive" {
    "Drive her, the long way, now",
    go = "clinic", effect = moves { trust = 2, evidence = -1 },
  },
  choice "stay" {
    "Find her another car, and stay to write",
    go = "crowd", gives = "road_notes", effect = moves { evidence = 2, trust = -1 },
  },
  choice "ask" {
    "Ask the people to let one car through",
    go = "gap", effect = moves { evidence = 1, trust = 1, safety = -2 },
  },
}

scene "clinic" {
  title = "Not there",
  date  = "2022-01-02 11:50",
  at    = "protests",
  text  = [[
    You are two minutes late, and they take her anyway. {#invented} She pays you the old fare, counts it again, and
    adds a boiled sweet.

    What was said at the road in that hour, and who came, you will have from others. Some of them will be sure of
    things they did not see.

    Your page for the hour reads, in full: *10:40 to 11:50, not there.* {#invented}
  ]],
  choice "picture" { "Drive back, and look for a picture", go = "picture" },
  choice "none" { "Leave the phone in your pocket", go = "memory" },
}

scene "crowd" {
  title   = "What is said",
  date    = "2022-01-02 11:20",
  picture = "road",
  at      = "protests",
  text    = [[
    A neighbour’s son takes her, for double.

    You write what you hear, with the time beside it. The price. The price. A brother without work. The price. Why
    does the [akim] not come himself? You put down the words, and leave out who says them.

    At noon the woman comes back along the verge, on foot. She looks at your pencil and not at you.
  ]],
  choice "picture" { "Look for a picture of it", go = "picture" },
  choice "none" { "Leave the phone in your pocket", go = "memory" },
}

scene "gap" {
  title   = "One car’s width",
  date    = "2022-01-02 10:50",
  picture = "road",
  at      = "protests",
  text    = [[
    A man in a grey scarf lifts his hand, and the line opens by the width of a car.

    To get that far you have told him her name, her street, and what the doctor is for. You said it loudly,
    because of the wind. Six phones were up. {#invented}

    She is on time. She closes the door with care and does not thank you.
  ]],
  choice "picture" { "Walk back, and look for a picture", go = "picture" },
  choice "none" { "Leave the phone in your pocket", go = "memory" },
}

scene "picture" {
  title   = "One clear minute",
  date    = "2022-01-02 12:10",
  picture = "road",
  at      = "protests",
  text    = [[
    The sun comes out over the road, and everybody moves into it. You have one clear minute for the picture that
    will go in the notebook.

    The station’s board, with nobody under it. Or the faces; it is faces that make people believe a picture. Or
    the backs: coats and hats, in a street that could be any street.

    You cannot ask them all. You do not know who will look at this next winter.
  ]],
  choice "board" {
    "The board",
    go = "memory", gives = "price_board", effect = moves({ evidence = 1, trust = -1 }, { photo = "board" }),
  },
  choice "faces" {
    "The faces",
    go = "memory", gives = "road_photo",
    effect = moves({ evidence = 2, trust = 1, safety = -3 }, { photo = "faces" }),
  },
  choice "backs" {
    "The backs",
    go = "memory", gives = "road_photo", effect = moves({ evidence = 1, rumour = 1 }, { photo = "backs" }),
  },
}

scene "memory" {
  title   = "What your aunt remembers",
  date    = "2022-01-02 21:00",
  picture = "road",
  at      = "protests",
  text    = [[
    In the evening your aunt turns the sound down. “Tomorrow you are home before dark,” she says, and tells you
    why.

    In 2011 the oil workers of this town were on strike from May, and on 16 December, Independence Day, police fired
    on a crowd. {#B-03} The official count is sixteen dead; campaigners say many more. {#B-03}

    She says one name, and stops. The notebook is open on your knee.
  ]],
  choice "testimony" {
    "Write it as her testimony: what she saw, and from where",
    go = "pump_trigger", gives = "memory_2011", effect = moves { evidence = 2, safety = -1 },
  },
  choice "count" {
    "Write the official count, and who disputes it",
    go = "pump_trigger", effect = moves { evidence = 1, trust = -1 },
  },
  choice "leave" {
    "Close the notebook: this is hers",
    go = "pump_trigger", effect = moves { safety = 1, evidence = -1 },
  },
}

check "pump_trigger" {
  "Which of these was the [trigger] of the gathering in Zhanaozen?",
  title = "Trigger or condition?",
  date = "2022-01-02 21:20", go = "pump_price", at = "protests", facts = { "L-03", "L-04" },
  answer "memory" {
    "The memory of 2011",
    because = [[
      Your aunt would understand that answer: the memory shaped how people stood there. {#L-04} It was ten years
      old, though, and a trigger is the thing that is new. {#L-03}
    ]],
  },
  answer "all" {
    "All of these together", credit = 0.5,
    because = [[
      They did work together, so half of this is right. The price was the [trigger], the rest were
      [conditions], and the two words do different work. {#L-03 L-04}
    ]],
  },
  answer "price" {
    "The price at the pump", right = true,
    because = [[
      It is what changed that week, and it came just before people stopped the cars. {#L-03} Low pay and 2011 had
      been there for years: they are [conditions], and without them the same price might have passed quietly.
      {#L-04}
    ]],
  },
  answer "wages" {
    "Hard times in an oil region",
    because = [[
      Hard times were a real [grievance], and they help to explain why people came. {#L-04} But they were just
      as real in November; what changed was the price. {#L-03}
    ]],
  },
}

check "pump_price" {
  "A litre of LPG in Mangystau: what did it cost?",
  title = "The price, once more",
  date = "2022-01-02 21:20", go = "pump_collusion", at = "price_doubles", facts = { "F-0101-02" },
  answer "ninety" {
    "60 in 2021; 85 to 90 on 2 January", credit = 0.5,
    because = [[
      The first half is good. Eighty-five to ninety was the offer of the next day; on 1 and 2 January it was 100 to
      120. {#F-0103-03 F-0101-02}
    ]],
  },
  answer "doubled" {
    "50 to 60 in 2021; 100 to 120 on 1 and 2 January", right = true,
    because = [[
      The ministry and reporters agree on it, and a board can be photographed. {#F-0101-02} That makes it one of
      the firmest facts of the week.
    ]],
  },
  answer "two_hundred" {
    "120 in 2021; 200 on 2 January",
    because = [[
      Two hundred was the voice note, and a number stays in the ear. {#invented} The record has 50 to 60 before,
      and 100 to 120 after. {#F-0101-02}
    ]],
  },
}

check "pump_collusion" {
  [[
    Next day the government opens a probe: did filling stations agree the price together? {#F-0103-04} That
    evening, how do you mark the line *“they agreed it together”*?
  ]],
  title = "A word for what you do not know", date = "2022-01-03 20:00", go = "meanwhile_aktau",
  at = "price_doubles", facts = { "F-0103-04", "L-02" },
  answer "confirmed" {
    "Confirmed: there is a probe",
    because = [[
      A probe is a serious step, so the thought is natural. But a probe asks whether there was [collusion]; it does
      not answer, and how much there was stayed unproven. {#L-02}
    ]],
  },
  answer "withdrawn" {
    "Withdrawn: only talk",
    because = [[
      It is good not to run ahead of the proof. But nobody took the claim back; the state itself was asking the
      question. {#F-0103-04}
    ]],
  },
  answer "unknown" {
    "Unknown", credit = 0.5,
    because = [[
      Careful, and nearly right: the answer was not known. But the claim was made and the probe is on record, so
      *Claimed* tells a reader more. {#F-0103-04}
    ]],
  },
  answer "claimed" {
    "Claimed, under probe", right = true,
    because = [[
      Somebody says it, and nothing has been shown yet. A probe into [collusion] is a question with a stamp on it;
      how much there was stayed unproven. {#L-02}
    ]],
  },
}

-- What the twenty-minute cut leaves out between here and Almaty, on one index card.

scene "meanwhile_aktau" {
  label   = "Meanwhile",
  title   = "Half a step back",
  place   = "aktau",
  date    = "2022-01-04 19:00",
  speaker = "saule",
  picture = "yurt",
  at      = "concession",
  gives   = "fifty_notice",
  text    = [[
    *From Saule’s index cards.* 3 January, Zhanaozen: the region’s [akim], Nurlan Nogayev, offers 85 to 90 [tenge], and
    the crowd says fifty. {#F-0103-03} There is no room to go lower, says the energy minister. {#F-0103-05}

    4 January, Aktau: about 500 people on Yntymak square, a yurt, food. {#F-0104-01} Later that day the government
    grants fifty, for Mangystau. {#F-0104-03}

    By then there are [rallies] in Atyrau, Uralsk and Aktobe too. {#F-0103-06 F-0104-05 F-0104-06} The demands have
    grown: jobs, corruption, then the resignation of the government. {#F-0103-09} The price came down, and the people
    stayed. {#L-10}
  ]],
  choice "go_on" { "Open the second box", go = "switchboard" },
}
