-- Zhanaozen, the evening of 2 January: what came back of the day, what an aunt remembers, and one question.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

-- One of these at most: what somebody noticed of what Aigul kept, or did not keep.
local noticed = {
  when(chose "waiting_room.all", [[
    “Which nurse was that?” asks your uncle, who has read your page, although there is only one. {#invented}
  ]]),
  when(chose "waiting_room.nurse", [[
    “Thirty drivers?” says your uncle, who was at the road. “I shook more hands than that.” {#invented}
  ]]),
  when(chose "waiting_room.none", [[
    “What are they saying at the clinic?” asks your uncle, and you have nothing to read to him. {#invented}
  ]]),
  when(chose "pencil.strike", [[
    The man from the road has told your uncle that you cross things out when somebody asks. {#invented}
  ]]),
  when(chose "pencil.hour", [[
    “When did he say that?” asks your uncle, who has read your page, and your page can’t tell him. {#invented}
  ]]),
  when(chose "pencil.keep", [[
    “I know whose brother this is,” says your uncle, who has read your page. {#invented}
  ]]),
  when(chose "six_phones.again", [[
    “They let nobody through,” says your uncle, who has heard it from a friend, and you have no film to show him.
    {#invented}
  ]]),
  when(chose "six_phones.sound", [[
    You show your uncle the film, and he watches the line open three times, without a word in it. {#invented}
  ]]),
  when(chose "six_phones.leave", [[
    The girl’s film is in your uncle’s chat already, and on it your own voice says a name. {#invented}
  ]]),
  when(chose "photo_faces.tell", [[
    Your uncle has seen your picture in a chat, and he knows four of the eleven. {#invented}
  ]]),
  when(chose "photo_faces.scratch", [[
    “What has the third one done?” asks your uncle, who is looking at your picture. {#invented}
  ]]),
  when(chose "photo_faces.call", [[
    Your picture has not turned up in your uncle’s chats, and you do not show it to him. {#invented}
  ]]),
  when(chose "photo_backs.street", [[
    “I know that corner,” says your uncle, and he tells you who lives there. {#invented}
  ]]),
  when(chose "photo_backs.town", [[
    The page in Aktau has changed its line, and it thanks you. {#invented}
  ]]),
  when(chose "photo_backs.nothing", [[
    “So was Aktau as full as this?” asks your uncle, who is looking at your picture. {#invented}
  ]]),
}

local function after_the_day(evening)
  local passages = {}
  for i, passage in ipairs(noticed) do passages[i] = passage end
  passages[#passages + 1] = evening
  return passages
end

scene "memory" {
  title   = "What your aunt remembers",
  date    = "2022-01-02 21:00",
  picture = "kitchen",
  at      = "protests",
  bed     = "kitchen",
  sound   = "kettle",
  text    = after_the_day [[
    In the evening your aunt asks you to be home before dark tomorrow, because of what she saw in 2011. {#invented} The
    oil workers of this town were on strike, and on 16 December, Independence Day, police fired on a crowd. {#B-03} The
    official count is sixteen dead, although campaigners say many more, {#B-03} and your aunt says one name, and stops.
    {#invented}

    “And nothing has changed,” says your uncle. {#invented} About a quarter of the country’s oil comes from this region,
    which is poor in many ways. {#B-14}
  ]],
  plain   = after_the_day [[
    In the evening your aunt says: “Be home before dark tomorrow.” She tells you why. {#invented}

    In 2011 the oil workers here were on strike. {#B-03} On 16 December, Independence Day, police fired on a crowd.
    {#B-03} The official count is sixteen dead. Campaigners say many more. {#B-03} She says one name, and stops.
    {#invented}

    “And nothing has changed,” says your uncle. {#invented} About a quarter of the country’s oil comes from this region.
    {#B-14} It is poor in many ways. {#B-14}
  ]],
  choice "testimony" {
    "Write down what she saw, and from where",
    go = "pump_trigger", gives = "memory_2011",
    moves = {
      evidence = { 2, "what was seen, and from where" },
      safety = { -1, "it can be traced back to her" },
    },
  },
  choice "count" {
    "Write the official count, and who disputes it",
    go = "pump_trigger",
    moves = {
      evidence = { 1, "the count, and who disputes it" },
      trust = { -1, "she told you a name" },
    },
  },
  choice "leave" {
    "Close the notebook: this is hers",
    go = "pump_trigger",
    moves = {
      safety = { 1, "what is hers stays with her" },
      evidence = { -1, "no page of yours has it" },
    },
  },
}

check "pump_trigger" {
  bed     = "night",
  "Which of these was the [trigger] of the gathering in Zhanaozen?",
  title = "Trigger or condition?", date = "2022-01-02 21:20", picture = "station_night",
  go = "aktau_road", at = "protests", facts = { "F-0101-02", "F-0102-01" },
  answer "memory" {
    "The memory of 2011",
    because = [[
      The memory may well have helped to bring people out. {#L-04} It was ten years old, though, and a trigger is something
      new. {#L-03}
    ]],
  },
  answer "all" {
    "All of these together", credit = 0.5,
    because = [[
      They did work together, so half of this is right: the price was the [trigger], the rest were [conditions]. {#L-03 L-04}
    ]],
  },
  answer "price" {
    "The price at the pump", right = true,
    because = [[
      It is what changed that week. {#L-03} Hard times and the memory of 2011 had been there for years: they are [conditions].
      {#L-04}
    ]],
  },
  answer "wages" {
    "Hard times in an oil region",
    because = [[
      A real [grievance], and it helps to explain why people came. {#L-04} But it was as real in November; what changed was the
      price. {#L-03}
    ]],
  },
}
