-- Aktau, 3 and 4 January: a concession, and why it ends nothing. Aliya, who reports for a town news page, decides what
-- to print of an offer, of a crowd, of six voices and of one man’s face.
-- Her voice: she counts before she describes (steps, rows, buttons), and distrusts her own adjectives. Her sentences are
-- short and dry, and the last word goes to somebody else.
-- Teaches: how an offer answers last week’s demand; “Old man, go” and who was meant; what the assembly law asked; a
-- number belongs to its hour and its method; the spread from town to town.

chapter "half_step" {
  title   = "Half a step back",
  summary = "Aktau, 3 and 4 January. The government gives way on the price, and people stay.",
  place   = "aktau",
  date    = "2022-01-03 18:10",
  speaker = "aliya",
  picture = "aktau_road",
  at      = "protests",
  bed     = "wind",
  start   = "aktau_road",
}

local function chose(choice)
  return function() return taken(choice) > 0 end
end

scene "aktau_road" {
  plate = "plate_aktau",
  title = "A call from Zhanaozen",
  text  = [[
    You are Aliya, and you write for a town news page in Aktau: an editor, a kettle and you. {#invented} [Rallies] began
    here yesterday, and tonight police have made a ring around the crowd near the [akimat|akim], news agencies report.
    {#F-0102-03 F-0103-07}

    Your cousin rings from the square in Zhanaozen. {#invented} The head of the region, Nurlan Nogayev, has offered 85
    to 90 [tenge] a litre, but the crowd insists on fifty and is shouting him down. {#F-0103-03}

    “Eighty-five for everyone, from midnight!” she says. {#invented} Then the line goes dead.
  ]],
  plain = [[
    You are Aliya. You write for a town news page in Aktau. {#invented} [Rallies] began here yesterday. {#F-0102-03}
    Tonight police stand in a ring around the crowd near the [akimat|akim], news agencies report. {#F-0103-07}

    Your cousin rings from the square in Zhanaozen. {#invented} The head of the region, Nurlan Nogayev, has offered 85
    to 90 [tenge] a litre. {#F-0103-03} The crowd wants fifty. {#F-0103-03} It shouts him down. {#F-0103-03}

    “Write it!” she says. “Eighty-five for everyone, from midnight!” {#invented} Then the line goes dead.
  ]],
  choice "now" {
    "Post: “Gas down to 85 from midnight”",
    go = "aktau_shout",
    moves = {
      trust = { 1, "two thousand people read it within the hour" },
      rumour = { 2, "you printed one caller’s word as certain" },
    },
  },
  choice "caller" {
    "Post: “85 offered, says a caller”",
    go = "aktau_shout",
    moves = { evidence = { 1, "readers could see whose word it was" } },
  },
  choice "wait" {
    "Post nothing until there is a text",
    go = "aktau_shout",
    moves = {
      evidence = { 2, "the text has the figure, and no midnight" },
      time = { -1, "it came two hours later" },
    },
  },
  choice "in_short" { "Read this part in short: it tells of police around a crowd", go = "aktau_short" },
}

-- Instead of this part: what its questions need, and its sources.
scene "aktau_short" {
  title = "Half a step back, in short",
  date  = "2022-01-04 22:40",
  picture = "yurt",
  at    = "concession",
  sound = "page",
  gives = { "aktau_offer", "old_man_sign", "aktau_headcount", "assembly_law", "fifty_notice" },
  text  = [[
    On 3 January people in Zhanaozen were offered 85 to 90 [tenge] a litre, and the crowd insisted on fifty.
    {#F-0103-03} On the 4th fifty was granted, for Mangystau. {#F-0104-03} But in Uralsk and in Aktobe crowds stayed
    after promises of that kind. {#F-0104-05 F-0104-06} By then reporters had heard other demands: jobs, an end to
    corruption, the resignation of the government. {#F-0103-09}

    They had also heard the chant “old men, go”. {#F-0103-09} Nursultan Nazarbayev resigned as president in 2019, but
    kept the chair of the [Security Council] and the leadership of the ruling party. {#B-04}
  ]],
  plain = [[
    On 3 January people in Zhanaozen were offered 85 to 90 [tenge] a litre. {#F-0103-03} They wanted fifty. {#F-0103-03}
    On the 4th they got fifty, for all of Mangystau. {#F-0104-03} But in Uralsk and in Aktobe the crowds stayed.
    {#F-0104-05 F-0104-06} By then reporters had heard other demands: jobs, an end to corruption, a new government.
    {#F-0103-09}

    They had also heard a chant: “old men, go”. {#F-0103-09} Nursultan Nazarbayev stopped being president in 2019.
    {#B-04} He still had the chair of the [Security Council], and he led the ruling party. {#B-04}
  ]],
  choice "go_on" { "Go on to the questions", go = "aktau_chair" },
}

scene "aktau_shout" {
  title   = "“Old man, go”",
  date    = "2022-01-03 21:40",
  picture = "aktau_akimat",
  bed     = "night",
  gives   = { "aktau_offer", "old_man_sign" },
  text    = {
    when(chose "aktau_road.now", [[
      “You wrote ‘from midnight’,” says a driver. “Who says so?” Only your cousin. The text that has come since does
      not. {#invented}
    ]]),
    when(chose "aktau_road.caller", [[
      “Which caller?” asks a reader, and you tell him: a woman on the square, who has seen nothing in writing.
      {#invented}
    ]]),
    when(chose "aktau_road.wait", [[
      The text comes at ten past eight. It has 85 to 90 in it, and not a word about midnight. {#invented}
    ]]),
    [[
      Near the akimat people are shouting something new: *Shal, ket!* Old man, go! {#C31} Reporters of the news site
      Orda hear it in Aktau too. {#F-0103-09}

      “That’s for Nazarbayev,” says a man with a flask. {#invented} Nursultan Nazarbayev resigned as president in 2019,
      but he kept the chair of the [Security Council], and he still leads the ruling party. {#B-04}

      “No, it’s for all of them,” says the woman beside him, “for everyone who never gets up from his chair.”
      {#invented}
    ]],
  },
  plain   = {
    when(chose "aktau_road.now", [[
      “You wrote: from midnight,” says a driver. “Who said that?” Your cousin did. Then the text came, and it does not
      say midnight. {#invented}
    ]]),
    when(chose "aktau_road.caller", [[
      “Which caller?” asks a reader. A woman on the square, you answer. She heard it. She saw nothing in writing.
      {#invented}
    ]]),
    when(chose "aktau_road.wait", [[
      The text comes at ten past eight. It says 85 to 90, and nothing about midnight. {#invented}
    ]]),
    [[
      Near the akimat there is a new shout. *Shal, ket!* Old man, go! {#C31} Reporters of the news site Orda hear it in
      Aktau too. {#F-0103-09}

      “That’s for Nazarbayev,” says a man. {#invented} Nursultan Nazarbayev stopped being president in 2019. {#B-04} But
      he still has the chair of the [Security Council]. {#B-04} He still leads the ruling party. {#B-04}

      “No, it’s for all of them,” says a woman. “Everyone who never gets up from his chair.” {#invented}
    ]],
  },
  choice "go_on" {
    "Sleep four hours, and go back",
    go = "aktau_square",
    moves = { trust = "in Zhanaozen people had waited for “two hundred”" },
    effect = function(s) if s.forwarded then s.trust = s.trust - 3 end end,
  },
}

scene "aktau_square" {
  title   = "How many?",
  date    = "2022-01-04 10:20",
  picture = "aktau_phone",
  gives   = "aktau_headcount",
  text    = [[
    By morning there is a yurt on Yntymak square, and food, and the police who guard the akimat let people in.
    {#F-0104-01}

    “How many?” your editor texts.

    “Five thousand!” says a man on the steps, and a policeman whom nobody has asked says two hundred. {#invented} A
    reporter of Sputnik, a Russian state agency, writes of about 500. {#F-0104-01}

    From the steps you can see the whole square, except for the part behind the yurt. {#invented}
  ]],
  plain   = [[
    In the morning there is a yurt on Yntymak square, and food. {#F-0104-01} Police guard the akimat, but they let
    people in. {#F-0104-01}

    “How many?” your editor asks.

    A man on the steps says five thousand. {#invented} A policeman says two hundred. {#invented} A reporter of Sputnik,
    a Russian state agency, writes of about 500. {#F-0104-01}

    From the steps you can see the square, but not behind the yurt. {#invented}
  ]],
  choice "one" {
    "Write: “500 people are on the square”",
    go = "aktau_voices",
    moves = {
      trust = { 1, "one plain figure is easy to repeat" },
      rumour = { 1, "you left out whose figure it is" },
    },
  },
  choice "range" {
    "Write: “400 to 600, counted in rows”",
    go = "aktau_voices",
    moves = {
      evidence = { 1, "anyone can count your rows again" },
      time = { -1, "you walked round the square twice" },
    },
  },
  choice "none" {
    "Write: “The square is filling up”",
    go = "aktau_voices",
    moves = {
      trust = { 1, "nobody could call it wrong" },
      evidence = { -1, "it fits fifty people, and five thousand" },
    },
  },
}

include "half_step_voices.lua"

scene "aktau_fifty" {
  title   = "Fifty",
  date    = "2022-01-04 18:40",
  picture = "yurt",
  at      = "concession",
  gives   = "fifty_notice",
  text    = {
    [[
      On your page are {cast}. Far away, readers will take them for all of Aktau. {#invented}

      By early this afternoon a government commission was sitting in Aktau. {#F-0104-02} Now the result is read out:
      fifty tenge a litre in Mangystau, and no punishment for anyone on the square. {#F-0104-03}

      Yesterday the energy minister saw no room for further cuts. {#F-0103-05} “Today there’s room,” says a woman with a
      kettle, “so what else is there room for?” {#invented}

      Few go home. {#invented} Reporters have been hearing more demands since yesterday: jobs, corruption, the resignation of
      the government. {#F-0103-09}
    ]],
  },
  plain   = {
    [[
      On your page are {cast}. Far away, readers will take them for all of Aktau. {#invented}

      By early this afternoon a government commission was sitting here. {#F-0104-02} Now the result is read out. Gas
      will cost fifty tenge in Mangystau. {#F-0104-03} Nobody on the square will be punished. {#F-0104-03}

      Yesterday the energy minister saw no room for more cuts. {#F-0103-05} “Today there’s room,” says a woman with a
      kettle. “What else is there room for?” {#invented}

      Few people go home. {#invented} Since yesterday reporters have heard other demands. {#F-0103-09} People want jobs,
      an end to corruption and a new government. {#F-0103-09}
    ]],
  },
  choice "price" {
    "Headline: “Fifty: the price that people asked for”",
    go = "aktau_ladle",
    moves = {
      trust = { 1, "drivers could plan the next day with it" },
      evidence = { -1, "the other demands are nowhere on your page" },
    },
  },
  choice "demands" {
    "Headline: “Fifty granted, and the square wants more”",
    go = "aktau_ladle",
    moves = {
      evidence = { 1, "it has each demand, and who heard it" },
      safety = { -1, "you quoted the kettle woman by name" },
    },
  },
  choice "question" {
    "Headline: “Fifty granted. Why is nobody leaving?”",
    go = "aktau_ladle",
    moves = {
      trust = { 1, "two hundred readers gave answers of their own" },
      safety = { -1, "some of them signed with their full names" },
    },
  },
}

local towns = { "aktau_aktobe", "aktau_uralsk", "aktau_atyrau" }
local function some_town() return towns[random(3)] end

scene "aktau_ladle" {
  title   = "The man with the ladle",
  date    = "2022-01-04 20:20",
  picture = "yurt",
  at      = "concession",
  bed     = "night",
  sound   = "phone",
  text    = {
    when(chose "aktau_fifty.price", [[
      “So it’s over?” your mother texts. You look out of the window at the fires. {#invented}
    ]]),
    when(chose "aktau_fifty.demands", [[
      “They have their fifty,” writes a reader. “What more?” The answers below are longer than your article. {#invented}
    ]]),
    when(chose "aktau_fifty.question", [[
      Two hundred answers. Ninety are about work, forty about the old man, one about your spelling. {#invented}
    ]]),
    [[
      The president himself has tweeted the decision. {#F-0104-04} Other demands will be considered, he writes, and
      people should not follow “destructive” persons. {#F-0104-04} Since about half past seven mobile data has dropped
      sharply. {#F-0104-10}

      A call still gets through. “I’m the one with the ladle. Take me out of your picture.” {#invented} It is your best
      one, because he is filling a policeman’s bowl and both of them are laughing. {#invented} Other pages have copied
      it already. {#invented}
    ]],
  },
  plain   = {
    when(chose "aktau_fifty.price", [[
      “So it’s over?” your mother asks. You look at the fires on the square. {#invented}
    ]]),
    when(chose "aktau_fifty.demands", [[
      “They have their fifty,” writes a reader. “What more do they want?” He gets long answers. {#invented}
    ]]),
    when(chose "aktau_fifty.question", [[
      There are two hundred answers. Ninety are about work. Forty are about the old man. {#invented}
    ]]),
    [[
      The president has tweeted about the fifty tenge. {#F-0104-04} Other demands will be considered, he writes.
      {#F-0104-04} People should not follow “destructive” persons. {#F-0104-04} Mobile data has dropped sharply since
      about half past seven. {#F-0104-10}

      Your phone rings. “I’m the man with the ladle. Take me out of your picture.” It is your best picture. He is
      filling a policeman’s bowl, and both are laughing. Other pages have copied it. {#invented}
    ]],
  },
  choice "keep" {
    "Leave it up: he was in a public place",
    go = towns, pick = some_town,
    moves = {
      evidence = { 2, "it shows the square as it was" },
      safety = { -3, "he can be recognised, and he had asked" },
    },
    effect = function(s) s.photo = "faces" end,
  },
  choice "crop" {
    "Crop it to two hands and a bowl",
    go = towns, pick = some_town,
    moves = { safety = { 1, "on your page, at least, he is nobody" } },
  },
  choice "down" {
    "Take it down, and describe it in a sentence",
    go = towns, pick = some_town,
    moves = {
      trust = { 1, "he told his friends that you had listened" },
      safety = { 1, "two of the other pages followed you" },
      evidence = { -1, "readers have only your word for it now" },
    },
  },
}

include "half_step_elsewhere.lua"
include "half_step_questions.lua"

scene "aktau_after" {
  title   = "What became of the square",
  place   = "archive",
  date    = "2025-01-10",
  speaker = "saule",
  picture = "boxes",
  at      = "concession",
  bed     = "library",
  sound   = "page",
  text    = {
    [[
      On Saule’s card for Aktau there are three lines. On 6 January the rally goes on, peaceful, with a kitchen and a
      yurt. {#F-0106-17} On the 8th it ends, and a few people who refuse to go are detained. {#F-0108-02} The rallies in
      Aktau were reported peaceful to the end. {#D-07}
    ]],
    when(chose "aktau_ladle.keep", [[
      The man with the ladle is in your notebook, laughing. “Did he agree to this?” asks Saule. She pastes a strip of
      paper over his eyes. {#invented}
    ]]),
    when(chose "aktau_ladle.crop", [[
      Two hands and a bowl are in your notebook. “Whose?” asks Saule. Nobody can tell her, and that was the idea.
      {#invented}
    ]]),
    when(chose "aktau_ladle.down", [[
      Where the picture was, your notebook has one sentence. Saule believes it. “But I can’t hang a sentence on the
      wall,” she says. {#invented}
    ]]),
    when(chose "aktau_road.now", [[
      There is a letter with it. A man waited at a closed pump from midnight until two, because your page had said so.
      {#invented}
    ]]),
  },
  plain   = {
    [[
      Saule has a card for Aktau. On 6 January the rally goes on, peaceful, with a kitchen and a yurt. {#F-0106-17} On
      the 8th it ends. {#F-0108-02} A few people refuse to go and are detained. {#F-0108-02} The rallies here were
      reported peaceful to the end. {#D-07}
    ]],
    when(chose "aktau_ladle.keep", [[
      The man with the ladle is in your notebook. “Did he agree?” asks Saule. She pastes a strip of paper over his eyes.
      {#invented}
    ]]),
    when(chose "aktau_ladle.crop", [[
      Two hands and a bowl are in your notebook. “Whose?” asks Saule. Nobody can tell, and that was the idea.
      {#invented}
    ]]),
    when(chose "aktau_ladle.down", [[
      Your notebook has a sentence where the picture was. Saule believes it. “But I can’t hang a sentence on the wall,”
      she says. {#invented}
    ]]),
    when(chose "aktau_road.now", [[
      A letter came too. A man waited at a closed pump from midnight until two. Your page had told him to. {#invented}
    ]]),
  },
  choice "go_on" {
    "Open the second box",
    go = "switchboard",
    moves = { trust = "people had believed “from midnight”" },
    effect = function(s) if taken "aktau_road.now" > 0 then s.trust = s.trust - 3 end end,
  },
}
