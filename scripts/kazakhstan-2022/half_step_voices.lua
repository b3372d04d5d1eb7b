-- A hub: two voices out of six for Aliya’s page, each once. Before the first of them it tells what became of the number.

local function room_left(s) return s.voices < 2 end

local function says(who, name)
  return function(s)
    local join = s.voices == 0 and "" or " and "
    s.cast = s.cast .. join .. name
    s.voices = s.voices + 1
    s.voice = who
  end
end

local function said(who)
  return function(s) return s.voice == who end
end

local function first_after(choice)
  return function(s) return s.voice == "" and taken("aktau_square." .. choice) > 0 end
end

scene "aktau_voices" {
  title   = "Two voices",
  date    = "2022-01-04 11:30",
  picture = "aktau_square",
  gives   = "assembly_law",
  text    = {
    when(first_after "one", [[
      “Who counted your 500?” asks a reader. {#invented} You look for a count of your own, and there is none.
      {#invented}
    ]]),
    when(first_after "range", [[
      A teacher counts the rows again from your picture. She gets 520 and posts it under yours, and nobody quarrels.
      {#invented}
    ]]),
    when(first_after "none", [[
      Under your post one reader writes fifty and another five thousand. Both say that they have it from you.
      {#invented}
    ]]),
    when(said "", [[
      Your editor has room for two voices, and within twenty steps of the tea there are six. {#invented} Your readers
      can’t see the square. They will see your two.
    ]]),
    when(said "driver", [[
      The driver keeps all his receipts. {#invented} In 2021 a litre cost 50 to 60 tenge, and this week it was 100 to
      120. {#F-0101-02}

      “I don’t care about a new government,” he says. “I care about fifty. Give me that, and see how fast I drive home.”
      {#invented}
    ]]),
    when(said "worker", [[
      “Fourteen days on, fourteen off,” says the oil worker. “My brother has no days on.” {#invented} This region gives
      about a quarter of the country’s oil, and it is poor in many ways. {#B-14} In Zhetybai people have protested for
      lack of work since 2014. {#B-14}

      “The price got us out of bed,” he says, “but it isn’t why we slept badly.” {#invented}
    ]]),
    when(said "shopkeeper", [[
      The shopkeeper has sold almost nothing for two days, and the bread is free. {#invented} Reports from the oil
      regions tell of costly food, bad roads and poor services. {#B-11}

      “I want it to be over,” she says. “But don’t write that I’m against them. They’re my customers.” {#invented}
    ]]),
    when(said "clerk", [[
      The clerk has come down with the law in her hand. {#invented} A rally needs notice five days ahead and a place set
      aside for it, and a march needs approval. {#B-08} On Monday the president tweeted that making demands is a right,
      but that this law must be obeyed. {#F-0103-01}

      “For a rally on the second, that means the twenty-eighth of December,” she says. {#invented} “Who knew the price
      on the twenty-eighth?” {#invented}
    ]]),
    when(said "pensioner", [[
      “I was proud of him once,” says the pensioner. {#invented} Nazarbayev had led the country since 1989. {#C30} He
      resigned in 2019, but the chair of the [Security Council] was his for life. {#B-04}

      “I’m old too,” she says. “When I retired, they took my keys.” {#invented}
    ]]),
    when(said "student", [[
      “Who can I vote out?” asks the student. {#invented} A year ago the ruling party won 76 of 98 seats. {#B-15} Voters
      had no real alternative, observers said. {#B-15} The president himself appoints the heads of regions and large
      cities. {#B-15}

      “So I’m voting with my feet,” he says, “and they’re frozen.” {#invented}
    ]]),
  },
  plain   = {
    when(first_after "one", [[
      “Who counted your 500?” asks a reader. {#invented} You have no count of your own. {#invented}
    ]]),
    when(first_after "range", [[
      A teacher counts the rows in your picture. She gets 520, and nobody argues. {#invented}
    ]]),
    when(first_after "none", [[
      One reader writes fifty. Another writes five thousand. Both say they have it from you. {#invented}
    ]]),
    when(said "", [[
      Your editor has room for two voices. There are six people near the tea. {#invented} Your readers can’t see the
      square. They will see your two.
    ]]),
    when(said "driver", [[
      The driver has his receipts. In 2021 a litre cost 50 to 60 tenge. {#F-0101-02} This week it was 100 to 120.
      {#F-0101-02}

      “I don’t care about the government,” he says. “Give me fifty, and I’ll drive home.” {#invented}
    ]]),
    when(said "worker", [[
      “I have work,” says the oil worker. “My brother has none.” {#invented} About a quarter of the country’s oil comes
      from this region, and it is poor in many ways. {#B-14} In Zhetybai people have protested for lack of work since
      2014. {#B-14}

      “The price got us out of bed,” he says. “It isn’t why we slept badly.” {#invented}
    ]]),
    when(said "shopkeeper", [[
      The shopkeeper has sold almost nothing for two days. Her bread is free today. {#invented} In the oil regions,
      reports say, food is dear, and roads and services are bad. {#B-11}

      “I want it to be over,” she says. “But I’m not against them. They’re my customers.” {#invented}
    ]]),
    when(said "clerk", [[
      The clerk has the law in her hand. {#invented} People must give notice five days before a rally, and use a place
      that is set aside for it. {#B-08} A march needs approval. {#B-08} On Monday the president tweeted: demands are a
      right, but obey this law. {#F-0103-01}

      “That means: notice in December,” she says. “Who knew the price in December?” {#invented}
    ]]),
    when(said "pensioner", [[
      “I was proud of him once,” says the pensioner. {#invented} Nazarbayev had led the country since 1989. {#C30} He
      resigned in 2019. {#B-04} But the chair of the [Security Council] was his for life. {#B-04}

      “I’m old too,” she says. “When I retired, they took my keys.” {#invented}
    ]]),
    when(said "student", [[
      “Who can I vote out?” asks the student. {#invented} A year ago the ruling party won 76 of 98 seats. {#B-15}
      Observers said that voters had no real choice. {#B-15} The president picks the heads of regions and large cities.
      {#B-15}

      “So I vote with my feet,” he says. “They’re frozen.” {#invented}
    ]]),
  },
  choice "driver" {
    "A driver in the queue for tea", go = "aktau_voices", once = true, hidden = true, needs = room_left,
    effect = says("driver", "a driver"),
    moves = { trust = { 1, "every driver knew those receipts" } },
  },
  choice "worker" {
    "An oil worker, just off his shift", go = "aktau_voices", once = true, hidden = true, needs = room_left,
    effect = says("worker", "an oil worker"),
    moves = { evidence = { 1, "a reason that is older than the price" } },
  },
  choice "shopkeeper" {
    "A shopkeeper with two trays of bread", go = "aktau_voices", once = true, hidden = true, needs = room_left,
    effect = says("shopkeeper", "a shopkeeper"),
    moves = { trust = { 1, "half the town buys its bread from her" } },
  },
  choice "clerk" {
    "A clerk who has come out of the akimat", go = "aktau_voices", once = true, hidden = true, needs = room_left,
    effect = says("clerk", "a clerk"),
    moves = { evidence = { 1, "she showed you the page of the law" } },
  },
  choice "pensioner" {
    "A pensioner with her own chair", go = "aktau_voices", once = true, hidden = true, needs = room_left,
    effect = says("pensioner", "a pensioner"),
    moves = { evidence = { 1, "she remembers who promised what, and when" } },
  },
  choice "student" {
    "A student without gloves", go = "aktau_voices", once = true, hidden = true, needs = room_left,
    effect = says("student", "a student"),
    moves = { trust = { 1, "he sent your page to his whole class" } },
  },
  choice "go_on" {
    "Put the two on your page", go = "aktau_fifty", hidden = true,
    needs = function(s) return s.voices == 2 end,
  },
}
