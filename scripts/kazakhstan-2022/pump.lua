-- Zhanaozen, 2 January: a price becomes a gathering. Aigul decides what to pass on, what to ask, what to keep.
-- Her voice: she thinks in litres, cars and weather, and notices people's hands.
-- Teaches: trigger and condition; a price as evidence; a weak source for one question is a good one for another.

chapter "pump" {
  title   = "The pump",
  summary = "Zhanaozen, 2 January. A price has doubled, and people want to know whom to ask.",
  place   = "zhanaozen",
  date    = "2022-01-02 09:10",
  speaker = "aigul",
  picture = "station",
  at      = "price_doubles",
  bed     = "wind",
  start   = "queue",
}

scene "queue" {
  plate   = "plate_west",
  title = "At the pump",
  text  = [[
    You are Aigul, and this is your father’s taxi, which runs on [LPG], as most cars in this region do by the government’s
    own estimate. {#B-01} The station’s board says **{world.price}** [tenge] a litre, although on Friday it still said 60.
    {#F-0101-02}

    Eleven cars are waiting ahead of you when a voice note comes up in the drivers’ chat: “Two hundred by tomorrow.”
    {#invented} Nobody writes who recorded it.
  ]],
  plain   = [[
    You are Aigul. You drive your father’s taxi. It runs on [LPG], like most cars here, by the government’s own estimate.
    {#B-01} The board at the station says **{world.price}** [tenge] a litre. On Friday it still said 60. {#F-0101-02}

    Eleven cars wait in front of you. {#invented} A voice note comes up in the drivers’ chat: “Two hundred by tomorrow.”
    {#invented} Nobody writes who recorded it.
  ]],
  choice "pass_on" {
    "Pass it on, so that people can fill up",
    go = "manager", gives = "voice_note",
    moves = {
      trust = { 1, "people had it from you first" },
      rumour = { 2, "nobody knows who said it" },
    },
    effect = function(s) s.forwarded = true end,
  },
  choice "photograph" {
    "Photograph the price board before you move",
    go = "manager", gives = "price_board",
    moves = {
      evidence = { 1, "price and clock are in one frame" },
      time = { -1, "it took three tries, and cars hooted" },
    },
  },
  choice "who_says" {
    "Ask the chat who recorded the note",
    go = "manager", gives = "voice_note",
    moves = {
      evidence = { 1, "you know that it has no source" },
      time = { -1, "you read forty answers, and no name" },
    },
  },
  choice "in_short" { "Read this part in short: it tells of deaths in 2011", go = "pump_short" },
}

-- Instead of this part, for whoever would rather not read it: what its question needs, and its sources.
scene "pump_short" {
  title   = "The pump, in short",
  date    = "2022-01-02 21:10",
  picture = "kitchen",
  at      = "protests",
  bed     = "kitchen",
  gives   = { "price_board", "exchange_rule", "memory_2011" },
  text    = [[
    In Mangystau a litre of [LPG] cost 50 to 60 tenge in 2021, and on 1 and 2 January it costs 100 to 120. {#F-0101-02} Most
    cars in the region run on it, by the government’s own estimate. {#B-01}

    On 2 January people in Zhanaozen gather, block a road, and call on two [akims|akim] to act, while rallies join in Aktau
    and in villages. {#F-0102-01 F-0102-03}

    Older people here remember 2011: a long strike by oil workers, and the day in December when police fired on a crowd.
    {#B-03} The official count is sixteen dead, but campaigners say that there were many more. {#B-03}
  ]],
  plain   = [[
    In Mangystau a litre of [LPG] cost 50 to 60 tenge in 2021. {#F-0101-02} Now it costs 100 to 120. {#F-0101-02} Most
    cars there run on it, by the government’s own estimate. {#B-01}

    On 2 January people in Zhanaozen block a road. {#F-0102-01} They call on two [akims|akim] to act. Rallies join
    in Aktau and in villages. {#F-0102-01 F-0102-03}

    Older people remember 2011. {#B-03} Oil workers were on strike, and in December police fired on a crowd.
    {#B-03} The official count is sixteen dead. Campaigners say many more. {#B-03}
  ]],
  choice "go_on" { "Go on to the question", go = "pump_trigger" },
}

include "manager.lua"

local draw = include "groups.lua"

-- What comes after the road for whoever leaves it early: another place, by chance; at the clinic also the corridor.
local elsewhere = { "elsewhere_villages", "elsewhere_sunday" }
local function some_place(s) return elsewhere[draw(s, 2, 0)] end

local corridor = { "waiting_room", "elsewhere_villages", "elsewhere_sunday" }
local function some_corridor(s) return draw(s, 2, 1) == 1 and corridor[1] or some_place(s) end

local home = { "memory", "elsewhere_villages", "elsewhere_sunday" }
local function some_way_home(s) return draw(s, 2, 1) == 1 and home[1] or some_place(s) end

local function chose(choice)
  return function() return taken(choice) > 0 end
end

scene "road" {
  title   = "The road",
  date    = "2022-01-02 10:30",
  picture = "road",
  at      = "protests",
  text    = {
    when(chose "manager.who", [[
      “Not me. The exchange does,” the manager has told you. {#invented} The ministry says the same today: the market sets the
      price now, and officials cannot regulate it as they did before. {#F-0102-04}
    ]]),
    when(chose "manager.since", [[
      “New Year was only the last step,” the manager has told you. {#invented} The move to the exchange began in January 2019,
      and came in steps. {#B-02} For years a cap had held the wholesale price below the stated cost of production. {#B-02}
    ]]),
    when(chose "manager.profit", [[
      The manager had two answers. {#invented} The ministry says that the cap lay below the cost of production, so that nobody
      invested. {#B-02} Its critics say that there was too little competition, and no cushion for people on low incomes. {#B-02}
    ]]),
    when(chose "manager.aktau", [[
      “Up, like yours,” a friend of the manager’s said on the telephone. {#invented} The ministry’s own figure, 100 to 120 tenge,
      is for the whole of Mangystau, {#F-0101-02} so it is not just this one station.
    ]]),
    when(chose "manager.leave", [[
      “I can show you when, but not who,” a driver told you, and held up two receipts, for 55 and for 120 tenge a litre. {#invented}
      They fit the record. {#F-0101-02}
    ]]),
    when(chose "note_trail.post", [[
      A man holds up your photograph of the notice and asks who signed it, because he can find no name there either.
      {#invented}
    ]]),
    when(chose "note_trail.copy", [[
      A man asks what is on your slip of paper, and reads the notice twice. {#invented}
    ]]),
    when(chose "note_trail.answer", [[
      A driver has read that the note has no source, and he wants to know from you what the price *will* be, then.
      {#invented}
    ]]),
    [[
      By half past ten people are standing across the road: drivers, neighbours, and a grandmother with a stool of her own.
      {#invented} They have blocked it, and they are calling on two [akims], the region’s and the town’s, to act. {#F-0102-01}

      A woman gets into your taxi and asks for the clinic, because she has an appointment at eleven. {#invented} The crowd is
      straight ahead, but there is a long way round.
    ]],
  },
  plain   = {
    when(chose "manager.who", [[
      “Not me. The exchange does,” the manager told you. {#invented} The ministry says the same today: the market sets the
      price now. {#F-0102-04} Officials cannot regulate it as before, it says. {#F-0102-04}
    ]]),
    when(chose "manager.since", [[
      “New Year was only the last step,” the manager told you. {#invented} The move to the exchange began in January 2019 and
      came in steps. {#B-02} For years a cap had kept the wholesale price below the stated cost of making the gas. {#B-02}
    ]]),
    when(chose "manager.profit", [[
      The manager had two answers. {#invented} The ministry says: the cap was lower than the cost of making the gas, so nobody
      invested. {#B-02} Critics say: too little competition, and no help for people on low incomes. {#B-02}
    ]]),
    when(chose "manager.aktau", [[
      A friend of the manager’s has a pump in Aktau. “Up, like yours,” he said. {#invented} The ministry’s own figure for all
      of Mangystau is 100 to 120 tenge. {#F-0101-02} So it is not just this one station.
    ]]),
    when(chose "manager.leave", [[
      A driver has two receipts. They say 55 and 120 tenge a litre. {#invented} They fit the record. {#F-0101-02} “I can show you
      when,” he said. “But not who.” {#invented}
    ]]),
    when(chose "note_trail.post", [[
      A man holds up your photo of the notice. “Who signed this?” he asks. “There is no name on it.” {#invented}
    ]]),
    when(chose "note_trail.copy", [[
      A man asks what is on your slip of paper, and reads the notice twice. {#invented}
    ]]),
    when(chose "note_trail.answer", [[
      A driver has read that the note has no source. “So what *will* the price be?” he asks you. {#invented}
    ]]),
    [[
      By half past ten people stand across the road. Drivers, neighbours, a grandmother with her own stool.
      {#invented} They have blocked it. They call on two [akims], of the region and of the town, to act. {#F-0102-01}

      A woman gets into your taxi. She has an appointment at the clinic, at eleven. {#invented} The crowd is straight ahead. You know a long way round.
    ]],
  },
  choice "drive" {
    "Drive her, the long way, now",
    go = "clinic",
    moves = {
      trust = { 2, "she had asked you, and you drove" },
      evidence = { -1, "for that hour you were not there" },
    },
  },
  choice "stay" {
    "Find her another car, and stay",
    go = "crowd", gives = "road_notes",
    moves = {
      evidence = { 2, "you have their words and their times" },
      trust = { -1, "she paid double, and walked back" },
    },
  },
  choice "ask" {
    "Ask them to let one car through",
    go = "gap",
    moves = {
      evidence = { 1, "you saw the line open" },
      trust = { 1, "she got there in time" },
      safety = { -2, "her name is on strangers’ phones" },
    },
  },
}

scene "clinic" {
  title   = "At the clinic",
  date    = "2022-01-02 11:50",
  picture = "clinic",
  at      = "protests",
  bed     = "corridor",
  sound   = "door",
  text    = [[
    You are two minutes late for the appointment, but they take her anyway, and she pays you the old fare and adds a boiled
    sweet. {#invented}

    Others will tell you what was said at the road in that hour, and some will be sure of things that they did not see. Your
    own page for it reads, in full: “10:40 to 11:50, not there.” {#invented}
  ]],
  plain   = [[
    You are two minutes late. They take her anyway. {#invented} She pays the old fare and adds a sweet.

    You were not at the road in that hour. Others will tell you about it. Some will be sure of things they did not
    see. Your own page says: “10:40 to 11:50, not there.” {#invented}
  ]],
  choice "home" { "Wait for her, and drive her home", go = corridor, pick = some_corridor },
}

-- One picture of the road: what it shows, and whom.
local PHOTO_MOVES = {
  faces = {
    evidence = { 1, "it shows who stood there" },
    trust = { 1, "people believe a picture with faces" },
    safety = { -3, "everyone in it can be recognised" },
  },
  backs = {
    evidence = { 2, "it shows the street, and that people stood there" },
    safety = { 1, "nobody in it can be recognised" },
  },
}

local function photo_of(label, what)
  return {
    label, go = "photo_" .. what, gives = "road_photo", moves = PHOTO_MOVES[what],
    effect = function(s) s.photo = what end,
  }
end

scene "crowd" {
  title   = "What is said at the road",
  date    = "2022-01-02 11:20",
  picture = "road",
  at      = "protests",
  text    = [[
    A neighbour’s son takes her to the clinic, for double the fare. {#invented} You write down what you hear, with the time
    beside every line: the price, a brother without work, the price again, and why the [akim] does not come. {#invented} You
    put down the words, and you leave out who says them.

    At noon the woman comes back on foot, and she looks at your pencil instead of at you. {#invented} Then the sun comes out, and
    you have one clear minute for a picture. {#invented}
  ]],
  plain   = [[
    A neighbour’s son takes her to the clinic, for twice the fare. {#invented}

    You write what you hear, and the time next to each line. The price. A brother without work. The price again. Why does
    the [akim] not come? {#invented} You write the words. You leave out who says them.

    At noon the woman comes back on foot. She looks at your pencil, not at you. Then the sun comes out. You have one clear
    minute for a picture. {#invented}
  ]],
  choice "board" {
    "Photograph the price board, with nobody under it",
    go = home, pick = some_way_home, gives = "price_board",
    moves = { evidence = { 1, "anyone can check a price on a board" } },
    effect = function(s) s.photo = "board" end,
  },
  choice "faces" (photo_of("Photograph the faces: people believe a face", "faces")),
  choice "backs" (photo_of("Photograph the backs, in a street like any other", "backs")),
  choice "show" { "Show your page to a man who asks", go = "pencil" },
  choice "none" { "Leave the phone in your pocket", go = home, pick = some_way_home },
}

scene "gap" {
  title   = "Through the crowd",
  date    = "2022-01-02 10:50",
  picture = "gap",
  at      = "protests",
  bed     = "road",
  text    = [[
    A man in a grey scarf lifts his hand, and the line opens by exactly the width of a car. {#invented} Before that you had
    to tell him her name, her street and her illness, loudly, because of the wind, while six phones were recording.
    {#invented}

    She arrives in time, closes the door with care, and does not thank you. {#invented} Back at the road, the sun comes out for
    one clear minute. {#invented}
  ]],
  plain   = [[
    A man in a grey scarf lifts his hand. The people make a gap as wide as a car. {#invented} Before that you told him her
    name, her street and her illness. The wind was loud, so you were loud too. Six phones recorded it. {#invented}

    She is in time. She closes the door with care. She does not thank you. {#invented} Back at the road, the sun comes out for
    a minute. {#invented}
  ]],
  choice "faces" (photo_of("Photograph the faces: people believe a face", "faces")),
  choice "backs" (photo_of("Photograph the backs, in a street like any other", "backs")),
  choice "phones" { "Find the six phones, and ask about the films", go = "six_phones" },
  choice "none" { "Leave it as it is, and drive home", go = home, pick = some_way_home },
}

include "pump_road.lua"
include "pump_elsewhere.lua"

include "pump_evening.lua"
