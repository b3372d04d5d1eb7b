-- A hub: one question out of four, each once, and the door is always open. On the first visit it also tells what
-- became of the voice note.

local function may_ask(s) return s.questions < 1 end

local function asks(what)
  return function(s)
    s.questions = s.questions + 1
    s.question = what
  end
end

local function was_asked(what)
  return function(s) return s.question == what end
end

local function first_after(choice)
  return function(s) return s.question == "" and taken("queue." .. choice) > 0 end
end

scene "manager" {
  title   = "One question",
  date    = "2022-01-02 09:40",
  picture = "kiosk",
  at      = "cap_ends",
  text    = {
    when(first_after "pass_on", [[
      The note is back before you reach the pump. A cousin in Aktau sends it, with an oil company’s name in it now, as
      the one who said so. {#invented} You did not put that in, and you cannot take it out.
    ]]),
    when(first_after "photograph", [[
      It takes three tries to get price, pump and kiosk clock into one frame, because your glove is in the first two.
      {#invented} Somebody in the kiosk has seen the phone, and looks at your number plate for rather a long time.
    ]]),
    when(first_after "who_says", [[
      The man who posted it had it from his brother-in-law, who had it from a group called *Fishing*. {#invented}
      Nobody can say who recorded it, and at least you know that now.
    ]]),
    when(was_asked "", [[
      The manager comes out with a pencil behind his ear. Beside him hangs a notice about [electronic trading]: since 1
      January all of this gas is sold on an exchange, and the old [price cap] has lapsed. {#F-0101-01}

      “One question,” he says. “Then I have to change the roll in the till.”
    ]]),
    when(was_asked "who", [[
      “Not me,” he says. “The exchange. I send in what I need, and a price comes back.” {#invented} The ministry says
      the same: the market sets the price now, and officials cannot regulate it as before. {#F-0102-04}
    ]]),
    when(was_asked "since", [[
      “Since New Year, but that was only the top stair.” He holds his hand at knee height, then hip, then shoulder.

      The move to the exchange began in January 2019 and came in steps, and the last step was on 1 January.
      {#B-02 F-0101-01} “You do not feel the first ones,” he says. {#invented}
    ]]),
    when(was_asked "aktau", [[
      You show him your picture. He rings a friend in Aktau and holds the phone out so that you can hear. Up, says
      the friend, like yours. {#invented}

      Between 100 and 120 in both towns: the ministry itself gives that figure. {#F-0101-02} So it is not one greedy
      pump, and you cross out the line that you had begun.
    ]]),
    when(was_asked "profit", [[
      “Who gains?” He laughs, not unkindly. “Look at my shoes.”

      The ministry says that the cap lay below the cost of production, so that nobody invested. {#B-02} Its critics
      say that there was too little competition, and no cushion for people on low pay. {#B-02} He gives you both, in
      that order, and does not say which one he believes.
    ]]),
  },
  plain   = {
    when(first_after "pass_on", [[
      The voice note comes back before you reach the pump. {#invented} A cousin in Aktau sends it. Now an oil company is
      named as the one who said it. {#invented} You did not add that. You cannot take it out.
    ]]),
    when(first_after "photograph", [[
      Your glove is in the first two pictures. {#invented} In the third you have the price, the pump and the clock.
      Somebody in the kiosk has seen your phone, and looks at your number plate.
    ]]),
    when(first_after "who_says", [[
      The man who posted the note had it from his brother-in-law. He had it from a group called *Fishing*. {#invented}
      Nobody knows who said it first. That is what you know now.
    ]]),
    when(was_asked "", [[
      The manager comes out. A notice about [electronic trading] hangs beside him. Since 1 January all of this gas is
      sold on an exchange. {#F-0101-01} The old [price cap] is gone. {#F-0101-01} “One question,” he says. “Then I must
      change the roll in the till.”
    ]]),
    when(was_asked "who", [[
      “Not me,” he says. “The exchange. I send in what I need, and a price comes back.” {#invented}

      The ministry says the same: the market sets the price now. {#F-0102-04} Officials cannot regulate it as before, it
      says. {#F-0102-04}
    ]]),
    when(was_asked "since", [[
      “Since New Year,” he says. “But that was only the last step.”

      The move to the exchange began in January 2019. {#B-02} It came in steps, and the last one was on 1 January.
      {#B-02 F-0101-01} “You do not feel the first ones,” he says. {#invented}
    ]]),
    when(was_asked "aktau", [[
      You show him your picture. He rings a friend in Aktau, and you can listen. The price is up there too, says the
      friend. {#invented}

      The ministry itself says 100 to 120 in both towns. {#F-0101-02} So it is not one greedy pump. You cross out the
      line that you had begun.
    ]]),
    when(was_asked "profit", [[
      “Who gains?” He laughs. “Look at my shoes.”

      The ministry says: the cap was lower than the cost of making the gas, so nobody invested. {#B-02} Its critics
      say: there was too little competition, and no help for people on low pay. {#B-02} He tells you both. He does not say
      which one he believes.
    ]]),
  },
  choice "who" {
    "Who sets this price?", go = "manager", once = true, hidden = true, needs = may_ask,
    gives = "exchange_rule", effect = asks "who",
    moves = { evidence = { 1, "he named the rule, and it can be checked" } },
  },
  choice "since" {
    "Since when?", go = "manager", once = true, hidden = true, needs = may_ask,
    gives = "exchange_rule", effect = asks "since",
    moves = { evidence = { 1, "he named the steps, and they can be checked" } },
  },
  choice "profit" {
    "Who gains by it?", go = "manager", once = true, hidden = true, needs = may_ask,
    effect = asks "profit",
    moves = { evidence = { 1, "two answers, each with whose it is" } },
  },
  choice "aktau" {
    "Is it the same in Aktau?", go = "manager", once = true, hidden = true,
    needs = function(s) return s.questions < 1 and has("price_board") end,
    effect = asks "aktau",
    moves = { evidence = { 1, "two towns, one price: it can be shown" } },
  },
  choice "leave" { "Leave him to his till", go = "road" },
}
