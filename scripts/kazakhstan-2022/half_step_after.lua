-- What became of the square, and of what Aliya printed: a card in the archive, and what people have written on it since.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

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
      Saule’s card for Aktau says that on 6 January the rally goes on, peaceful, with a kitchen and a yurt. {#F-0106-17} On
      the 8th it ends, and a few people who refuse to go are detained. {#F-0108-02} The rallies here were reported peaceful
      to the end. {#D-07}
    ]],
    when(chose "aktau_ladle.keep", [[
      The man with the ladle is in your notebook, laughing, and Saule asks whether he agreed to that. She pastes a strip of
      paper over his eyes. {#invented}
    ]]),
    when(chose "aktau_ladle.crop", [[
      Two hands and a bowl are in your notebook. Nobody can tell Saule whose they are, and that was the idea. {#invented}
    ]]),
    when(chose "aktau_ladle.down", [[
      Where the picture was, your notebook has one sentence. Saule believes it, although she can’t hang it on the wall.
      {#invented}
    ]]),
    when(chose "aktau_kettle.keep", [[
      The woman with the kettle is in your notebook by name. Saule asks whether she would still like that, and nobody knows.
      {#invented}
    ]]),
    when(chose "aktau_kettle.change", [[
      “A woman on the square” is in your notebook, and a second page has the same words from a man in another town.
      {#invented}
    ]]),
    when(chose "aktau_kettle.note", [[
      “Name removed at her request,” says your notebook. Somebody has written it back in, in pencil. {#invented}
    ]]),
    when(chose "aktau_answers.keep", [[
      The policeman’s wife is in your notebook, with her full name. “Did he ever speak to her about it?” asks Saule. {#invented}
    ]]),
    when(chose "aktau_answers.one", [[
      One answer is missing in your notebook, and three readers have asked in the margin why. {#invented}
    ]]),
    when(chose "aktau_answers.all", [[
      Two hundred first names are in your notebook, and five readers with the same one would like to know which is theirs.
      {#invented}
    ]]),
    when(chose "aktau_signs.caption", [[
      Under the two signs, where your page says 2 January, a reader has written “the 3rd?” and nothing else. {#invented}
    ]]),
    when(chose "aktau_signs.both", [[
      Under the two signs your page has both days, and a class has been arguing over them since. {#invented}
    ]]),
    when(chose "aktau_signs.words", [[
      “What did it look like, when they shouted it?” somebody has asked on your page. It has no picture. {#invented}
    ]]),
    when(chose "memory.testimony", [[
      In the first box your aunt’s page has been asked for twice, and lent to nobody. {#invented}
    ]]),
    when(chose "memory.count", [[
      In the first box your line has both counts, and somebody has asked for the name. {#invented}
    ]]),
    when(chose "memory.leave", [[
      In the first box that evening has an empty page, and Saule has not asked why. {#invented}
    ]]),
    when(chose "aktau_road.now", [[
      There is a letter too, from a man who waited at a closed pump from midnight until two, because your page had said so.
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
      Your notebook has a sentence where the picture was. Saule believes it. “But I can’t hang it on the wall,” she says.
      {#invented}
    ]]),
    when(chose "aktau_kettle.keep", [[
      The woman with the kettle is in your notebook by name. Would she still like that? Nobody knows. {#invented}
    ]]),
    when(chose "aktau_kettle.change", [[
      “A woman on the square” is in your notebook. A second page has the same words from a man in another town. {#invented}
    ]]),
    when(chose "aktau_kettle.note", [[
      “Name removed at her request,” says your notebook. Somebody has written it back in, in pencil. {#invented}
    ]]),
    when(chose "aktau_answers.keep", [[
      The policeman’s wife is in your notebook, with her full name. “Did he ever speak to her about it?” asks Saule. {#invented}
    ]]),
    when(chose "aktau_answers.one", [[
      One answer is missing in your notebook, and three readers have asked why. {#invented}
    ]]),
    when(chose "aktau_answers.all", [[
      Your notebook has two hundred first names. Five readers with the same one ask which is theirs. {#invented}
    ]]),
    when(chose "aktau_signs.caption", [[
      Your page says 2 January under the two signs. {#invented} A reader has written “the 3rd?” there. {#invented}
    ]]),
    when(chose "aktau_signs.both", [[
      Your page has both days under the two signs. A class has been arguing over them since. {#invented}
    ]]),
    when(chose "aktau_signs.words", [[
      “What did it look like, when they shouted it?” somebody asks on your page. It has no picture. {#invented}
    ]]),
    when(chose "memory.testimony", [[
      In the first box your aunt’s page has been asked for twice, and lent to nobody. {#invented}
    ]]),
    when(chose "memory.count", [[
      In the first box your line has both counts, and somebody has asked for the name. {#invented}
    ]]),
    when(chose "memory.leave", [[
      In the first box that evening has an empty page, and Saule has not asked why. {#invented}
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
