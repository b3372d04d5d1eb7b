-- What is to be learned about the price before the road: one question to the manager, the drivers instead of him, or the
-- way that the voice note has come. What they answer is told at the road.

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
      At the third try you have the price, the pump and the clock in one frame. {#invented}
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
      At the third try you have the price, the pump and the clock in one picture. {#invented}
    ]]),
    [[
      The manager comes out. “One question,” he says. “Then I must change the roll in the till.” {#invented}

      A notice about [electronic trading] hangs beside him. Since 1 January all of this gas is sold on an exchange.
      {#F-0101-01} The old [price cap] is gone. {#F-0101-01}
    ]],
  },
  choice "who" {
    "Who sets this price?", go = "road", gives = "exchange_rule",
    moves = { evidence = { 1, "he named a rule that you can check" } },
  },
  choice "since" {
    "Since when?", go = "road", gives = "exchange_rule",
    moves = { evidence = { 1, "he named steps that you can check" } },
  },
  choice "profit" {
    "Who gains by it?", go = "road",
    moves = { evidence = { 1, "two answers, and whose they are" } },
  },
  choice "aktau" {
    "Is it the same in Aktau?", go = "road", hidden = true,
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
    "Leave him, and ask the drivers", go = "road",
    moves = { trust = { 1, "nobody else had asked them" } },
  },
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
