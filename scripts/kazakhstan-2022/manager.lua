-- What is to be learned about the price before the road: one question to the manager, the drivers instead of him, or the
-- way that the voice note has come. Each is one page, and all of them lead to the road.

local function first_after(choice)
  return function() return taken("queue." .. choice) > 0 end
end

scene "manager" {
  title   = "One question",
  date    = "2022-01-02 09:40",
  picture = "kiosk",
  at      = "cap_ends",
  text    = {
    when(first_after "pass_on", [[
      The note is back before you reach the pump, from a cousin in Aktau, and now it names an oil company as its source.
      {#invented} You did not put that in, and you cannot take it out.
    ]]),
    when(first_after "who_says", [[
      The note has come from a chat for fishermen, by way of two brothers-in-law. {#invented}
    ]]),
    when(first_after "photograph", [[
      At the third try you have the price, the pump and the clock in one frame, but somebody in the kiosk is looking at your
      number plate. {#invented}
    ]]),
    [[
      The manager grants you one question, because he has to change the roll in the till. {#invented} Beside him hangs a
      notice about [electronic trading]: since 1 January all of this gas is sold on an exchange, and the old [price cap] has
      lapsed. {#F-0101-01}
    ]],
  },
  plain   = {
    when(first_after "pass_on", [[
      The voice note comes back before you reach the pump. {#invented} A cousin in Aktau sends it. Now an oil company is
      named as the one who said it. {#invented} You did not add that. You cannot take it out.
    ]]),
    when(first_after "who_says", [[
      The note has come from a chat for fishermen, by way of two brothers-in-law. {#invented}
    ]]),
    when(first_after "photograph", [[
      At the third try you have the price, the pump and the clock in one picture. {#invented} Somebody in the kiosk is
      looking at your number plate.
    ]]),
    [[
      The manager comes out. “One question,” he says. “Then I must change the roll in the till.” {#invented}

      A notice about [electronic trading] hangs beside him. Since 1 January all of this gas is sold on an exchange.
      {#F-0101-01} The old [price cap] is gone. {#F-0101-01}
    ]],
  },
  choice "who" {
    "Who sets this price?", go = "price_who", gives = "exchange_rule",
    moves = { evidence = { 1, "he named a rule that you can check" } },
  },
  choice "since" {
    "Since when?", go = "price_since", gives = "exchange_rule",
    moves = { evidence = { 1, "he named steps that you can check" } },
  },
  choice "profit" {
    "Who gains by it?", go = "price_profit",
    moves = { evidence = { 1, "two answers, and whose they are" } },
  },
  choice "aktau" {
    "Is it the same in Aktau?", go = "price_aktau", hidden = true,
    needs = function() return has("price_board") end,
    moves = { evidence = { 1, "two towns, one price" } },
  },
  choice "trail" {
    "Let him go, and follow the note", go = "note_trail", hidden = true,
    needs = first_after "who_says",
    moves = {
      evidence = { 1, "you know how far back it goes" },
      time = { -1, "you read two chats, back to Friday" },
    },
  },
  choice "leave" {
    "Leave him, and ask the drivers", go = "price_drivers",
    moves = { trust = { 1, "nobody else had asked them" } },
  },
}

scene "price_who" {
  title   = "Who sets the price",
  date    = "2022-01-02 09:45",
  picture = "kiosk",
  at      = "cap_ends",
  text    = [[
    “Not me,” he says, “but the exchange: I send in what I need, and a price comes back.” {#invented} The ministry says the
    same today: the market sets the price now, and officials cannot regulate it as they did before. {#F-0102-04}

    You ask him who people can complain to, then, and he looks at the queue, which has grown by four cars. “If you find
    out,” he says, “come back and tell me.” {#invented}
  ]],
  plain   = [[
    “Not me,” he says. “The exchange does it. I send in what I need, and a price comes back.” {#invented}

    The ministry says the same today: the market sets the price now. {#F-0102-04} Officials cannot regulate it as before, it
    says. {#F-0102-04}

    “So who can people complain to?” you ask. He looks at the queue. Four more cars have come. “If you find out, come back
    and tell me.” {#invented}
  ]],
  choice "go_on" { "Fill up, and drive on", go = "road" },
}

scene "price_since" {
  title   = "Since when",
  date    = "2022-01-02 09:45",
  picture = "kiosk",
  at      = "cap_ends",
  text    = [[
    “Since New Year, but that was only the top stair,” he says, and holds his hand at his knee, then at his hip, then at his
    shoulder. {#invented}

    The move to the exchange began in January 2019 and went on in steps, of which the last was on 1 January. {#B-02
    F-0101-01} For years a cap had held the wholesale price below the stated cost of production. {#B-02} “Nobody feels the
    lower stairs,” he says. {#invented}
  ]],
  plain   = [[
    “Since New Year, but that was only the top stair,” he says. He holds his hand at his knee, his hip, his shoulder.
    {#invented}

    The move to the exchange began in January 2019. {#B-02} It came in steps, and the last one was on 1 January. {#B-02
    F-0101-01} For years a cap had kept the wholesale price below the stated cost of making the gas. {#B-02} “Nobody feels
    the lower stairs,” he says. {#invented}
  ]],
  choice "go_on" { "Fill up, and drive on", go = "road" },
}

scene "price_profit" {
  title   = "Who gains",
  date    = "2022-01-02 09:45",
  picture = "kiosk",
  at      = "cap_ends",
  text    = [[
    He laughs and holds up one foot, so that you can see the hole in his shoe. {#invented} Then he gives you two answers,
    and is careful to say whose they are.

    The ministry says that the cap lay below the cost of production, so that nobody invested. {#B-02} Its critics say that
    there was too little competition, and no cushion for people on low incomes. {#B-02} He does not say which of them he
    believes. {#invented}
  ]],
  plain   = [[
    He laughs and holds up one foot. There is a hole in his shoe. {#invented} Then he gives you two answers, and says whose
    they are.

    The ministry says: the cap was lower than the cost of making the gas, so nobody invested. {#B-02} Its critics say: there
    was too little competition, and no help for people on low incomes. {#B-02} He does not say which one he believes.
    {#invented}
  ]],
  choice "go_on" { "Fill up, and drive on", go = "road" },
}

scene "price_aktau" {
  title   = "A call to Aktau",
  date    = "2022-01-02 09:45",
  picture = "kiosk",
  at      = "price_doubles",
  sound   = "phone",
  text    = [[
    You show him your picture of the board, and he rings a friend who runs a pump in Aktau, so that you can hear for
    yourself. “Up, like yours,” says the friend, “and everybody thinks that I did it.” {#invented}

    For the whole of Mangystau the ministry’s own figure is 100 to 120 tenge. {#F-0101-02} It cannot be the greed of one
    station, then, and you cross out the sentence that you had begun. {#invented}
  ]],
  plain   = [[
    You show him your picture of the board. He rings a friend who has a pump in Aktau, and you can listen. “Up, like
    yours,” says the friend. “Everybody thinks I did it.” {#invented}

    The ministry’s own figure for Mangystau is 100 to 120 tenge. {#F-0101-02} So it is not just this one station. You
    cross out the line that you had begun. {#invented}
  ]],
  choice "go_on" { "Fill up, and drive on", go = "road" },
}

scene "price_drivers" {
  title   = "What the drivers know",
  date    = "2022-01-02 09:50",
  picture = "station",
  at      = "price_doubles",
  text    = [[
    The drivers are standing behind the kiosk, out of the wind, and each of them has an answer: the government, or the
    exchange, or only this station. {#invented} The fourth has two receipts in his glove, for 55 and for 120 tenge a litre.
    {#invented}

    They fit the record, which has about 50 to 60 for last year and 100 to 120 for now. {#F-0101-02} “I can show you when,”
    he says, “but not who.” {#invented}
  ]],
  plain   = [[
    The drivers stand behind the kiosk, out of the wind. Each of them has an answer. {#invented} It was the government, says
    one. It was the exchange, says another. It is only this station, says a third. {#invented}

    The fourth has two receipts. They say 55 and 120. {#invented} They fit the record: about 50 to 60 last year, and 100 to
    120 now. {#F-0101-02} “I can show you when,” he says. “But not who.” {#invented}
  ]],
  choice "go_on" { "Fill up, and drive on", go = "road" },
}

-- Instead of the manager’s answer, for whoever has asked who recorded the note.
scene "note_trail" {
  title   = "Where the note is from",
  date    = "2022-01-02 09:50",
  picture = "station",
  at      = "cap_ends",
  sound   = "phone",
  text    = [[
    In the fishermen’s chat the note is from Saturday, and in a chat of bus drivers it is from Friday, when it still said a
    hundred and fifty. {#invented} Nobody in either of them knows who recorded it. {#invented}

    But a bus driver sends you a photograph of the notice at this kiosk. Since 1 January all of this gas is sold on an
    exchange, and the old [price cap] has lapsed. {#F-0101-01} “It doesn’t say two hundred,” he writes, “but it has a
    stamp.” {#invented}
  ]],
  plain   = [[
    In the fishermen’s chat the note is from Saturday. In a chat of bus drivers it is from Friday, and there it says a
    hundred and fifty. {#invented} Nobody in either chat knows who recorded it. {#invented}

    But a bus driver sends you a photo of the notice at this kiosk. Since 1 January all of this gas is sold on an exchange.
    {#F-0101-01} The old [price cap] is gone. {#F-0101-01} “It doesn’t say two hundred,” he writes, “but it has a stamp.”
    {#invented}
  ]],
  choice "post" {
    "Post the notice in the chat, under the note",
    go = "road",
    moves = { trust = { 1, "they had something to read at last" } },
  },
  choice "copy" {
    "Copy the notice, and leave the chat alone",
    go = "road", gives = "exchange_rule",
    moves = { evidence = { 1, "you have its words and its date" } },
  },
  choice "answer" {
    "Write in the chat that the note has no source",
    go = "road",
    moves = {
      trust = { 2, "eleven drivers knew it first from you" },
      time = { -1, "forty of them asked how you knew" },
    },
  },
}
