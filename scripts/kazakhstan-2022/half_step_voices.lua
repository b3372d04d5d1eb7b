-- Two voices out of six for Aliya’s page, each of which is read where the next is chosen. Before the first of them it is told
-- what became of the number.

local function says(who, name)
  return function(s)
    local join = s.voices == 0 and "" or " and "
    s.cast = s.cast .. join .. name
    s.voices = s.voices + 1
    s.voice = who
  end
end

local function first_after(choice)
  return function(s) return s.voices == 0 and taken("aktau_square." .. choice) > 0 end
end

local function not_yet(who) return { voices = at_most(1), voice = not_(who) } end

local function last(who) return { voice = who } end

scene "aktau_voices" {
  title   = "Two voices",
  date    = "2022-01-04 11:30",
  picture = "aktau_square",
  text    = {
    when(first_after "one", [[
      A reader asks who counted your 500, and when you look for a count of your own, there is none. {#invented}
    ]]),
    when(first_after "range", [[
      A teacher counts the rows again from your picture, gets 520 and posts it under yours, and nobody quarrels. {#invented}
    ]]),
    when(first_after "none", [[
      Under your post one reader writes fifty and another five thousand, and both say that they have it from you. {#invented}
    ]]),
    when(function(s) return s.voices == 0 end, [[
      Your editor has room for two voices, and near the tea you find six. {#invented} Your readers can’t see the square, so
      they will see your two.
    ]]),
    when(last "driver", [[
      The driver has kept all his receipts. {#invented} In 2021 a litre cost about 50 to 60 tenge, and at New Year it was 100
      to 120. {#F-0101-02}

      “I don’t care about a new government,” he says, “I care about fifty, so give me that and see how fast I drive home.”
      When you read it back to him, he takes out the word “fast”. {#invented}
    ]]),
    when(last "worker", [[
      Shift workers have been arriving since the morning. {#F-0104-01} About a quarter of the country’s oil comes from this
      region, which is poor in many ways. {#B-14} In Zhetybai people have protested for lack of work since 2014. {#B-14}

      “I have fourteen days on and fourteen off, but my brother has no days on,” says one of them. “The price got us out of
      bed, but it isn’t why we slept badly.” {#invented}
    ]]),
    when(last "shopkeeper", [[
      The shopkeeper has sold almost nothing for two days, so she is giving the bread away before it goes hard. {#invented} In
      the oil regions, reports say, food is costly, while roads and services are poor. {#B-11}

      “I want it to be over, because I have rent to pay,” she says, “but don’t write that I’m against them, when they’re my
      customers.” {#invented}
    ]]),
    when(last "clerk", [[
      The clerk has come down with the law in her hand. {#invented} A rally needs notice five days ahead and a place set aside
      for it, while a march needs approval. {#B-08} On Monday the president tweeted that making demands is a right, but that
      this law must be obeyed. {#F-0103-01}

      “For a rally on the second, that means notice on the twenty-eighth of December,” she says, “and who knew the price on
      the twenty-eighth?” {#invented}
    ]]),
    when(last "pensioner", [[
      The pensioner, who has brought a chair from her own kitchen, says that she was proud of Nazarbayev once. {#invented} He
      had led the country since 1989, {#C30} and although he resigned in 2019, the chair of the [Security Council] was his for
      life. {#B-04}

      “I’m old too,” she says, “but when I retired, they took my keys.” You can print her street, she adds, but not her
      surname. {#invented}
    ]]),
    when(last "student", [[
      The student wants to know whom he can vote out. {#invented} A year ago the ruling party won 76 of 98 seats, and
      observers said that voters had no genuine alternative. {#B-15} The heads of regions and large cities are appointed by
      the president. {#B-15}

      “So I’m voting with my feet,” he says, “even though they’re frozen.” He signs for his sentence in your notebook.
      {#invented}
    ]]),
    when(function(s) return s.voices == 1 end, [[
      There is room for one more. {#invented}
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
    when(function(s) return s.voices == 0 end, [[
      Your editor has room for two voices. There are six people near the tea. {#invented} Your readers can’t see the
      square. They will see your two.
    ]]),
    when(last "driver", [[
      The driver has kept his receipts. {#invented} In 2021 a litre cost about 50 to 60 tenge. {#F-0101-02} At New Year it was
      100 to 120. {#F-0101-02}

      “I don’t care about a new government,” he says. “I care about fifty. Give me that, and see how fast I drive home.”
      {#invented} You read it back to him. He takes out the word “fast”. {#invented}
    ]]),
    when(last "worker", [[
      Shift workers have been arriving since the morning. {#F-0104-01} About a quarter of the country’s oil comes from this
      region, and it is poor in many ways. {#B-14} In Zhetybai people have protested for lack of work since 2014. {#B-14}

      “I have work, but my brother has none,” says one of them. “The price got us out of bed. It isn’t why we slept badly.”
      {#invented}
    ]]),
    when(last "shopkeeper", [[
      The shopkeeper has sold almost nothing for two days. So she gives the bread away. {#invented} In the oil regions,
      reports say, food is dear, and roads and services are bad. {#B-11}

      “I want it to be over. I have rent to pay,” she says. “But don’t write that I’m against them. They’re my customers.”
      {#invented}
    ]]),
    when(last "clerk", [[
      The clerk has the law in her hand. {#invented} People must give notice five days before a rally, and use a place that is
      set aside for it. {#B-08} A march needs approval. {#B-08} On Monday the president tweeted: demands are a right, but obey
      this law. {#F-0103-01}

      “For a rally on the second, that means notice on the twenty-eighth of December,” she says. {#invented}
      “Who knew the price then?” {#invented}
    ]]),
    when(last "pensioner", [[
      The pensioner has her own kitchen chair with her. She was proud of Nazarbayev once, she says. {#invented} He had led the
      country since 1989. {#C30} He resigned in 2019. {#B-04} But the chair of the [Security Council] was his for life.
      {#B-04}

      “I’m old too,” she says. “When I retired, they took my keys.” You can print her street, but not her surname. {#invented}
    ]]),
    when(last "student", [[
      “Who can I vote out?” asks the student. {#invented} A year ago the ruling party won 76 of 98 seats. {#B-15} Observers
      said that voters had no real choice. {#B-15} The president picks the heads of regions and large cities. {#B-15}

      “So I vote with my feet,” he says. “They’re frozen.” He signs his sentence in your notebook. {#invented}
    ]]),
    when(function(s) return s.voices == 1 end, [[
      There is room for one more. {#invented}
    ]]),
  },
  choice "driver" {
    "A driver in the tea queue", go = "aktau_voices", hidden = true, needs = not_yet("driver"),
    effect = says("driver", "a driver"),
    moves = { trust = { 1, "every driver knew those receipts" } },
  },
  choice "worker" {
    "An oil worker off his shift", go = "aktau_voices", hidden = true, needs = not_yet("worker"),
    effect = says("worker", "an oil worker"),
    moves = { evidence = { 1, "a reason that is older than the price" } },
  },
  choice "shopkeeper" {
    "A shopkeeper with two trays", go = "aktau_voices", hidden = true, needs = not_yet("shopkeeper"),
    effect = says("shopkeeper", "a shopkeeper"),
    moves = { trust = { 1, "half the town buys its bread from her" } },
  },
  choice "clerk" {
    "A clerk from the akimat", gives = "assembly_law", go = "aktau_voices", hidden = true, needs = not_yet("clerk"),
    effect = says("clerk", "a clerk"),
    moves = { evidence = { 1, "she showed you the page of the law" } },
  },
  choice "pensioner" {
    "A pensioner with her own chair", go = "aktau_voices", hidden = true, needs = not_yet("pensioner"),
    effect = says("pensioner", "a pensioner"),
    moves = { evidence = { 1, "she remembers who promised what, and when" } },
  },
  choice "student" {
    "A student without gloves", go = "aktau_voices", hidden = true, needs = not_yet("student"),
    effect = says("student", "a student"),
    moves = { trust = { 1, "he sent your page to his whole class" } },
  },
  choice "go_on" {
    "Close the notebook", go = "aktau_fifty", hidden = true, needs = { voices = 2 },
  },
}
