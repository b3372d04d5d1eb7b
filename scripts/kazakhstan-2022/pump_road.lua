-- After the road: what a page, a film or a picture asks of whoever keeps it. Each play meets one of these at most.

scene "waiting_room" {
  title   = "Three versions",
  date    = "2022-01-02 12:05",
  picture = "clinic",
  at      = "protests",
  bed     = "corridor",
  text    = [[
    In the corridor everybody has heard about the road, although nobody who is sitting here has been there. {#invented} An
    old man says that the whole town is out, a nurse knows of thirty drivers, and a boy believes that it is over, because
    nobody is shouting. {#invented}

    You have seen it yourself, but only through a windscreen: people have blocked the road, and they are calling on two
    akims to act. {#F-0102-01} “Are you writing me down?” asks the nurse, who has noticed your pencil. {#invented}
  ]],
  plain   = [[
    In the corridor everybody has heard about the road. Nobody here has been there. {#invented} An old man says that the
    whole town is out. A nurse says thirty drivers. A boy says it is over, because nobody is shouting. {#invented}

    You saw it yourself, but only from your taxi. People have blocked the road, and they call on two akims to act.
    {#F-0102-01} The nurse sees your pencil. “Are you writing me down?” she asks. {#invented}
  ]],
  choice "all" {
    "Write down all three, and who said which",
    go = "memory",
    moves = {
      evidence = { 1, "it shows what people were hearing" },
      safety = { -1, "she is the only nurse here" },
    },
  },
  choice "nurse" {
    "Write down the nurse’s number, without her",
    go = "memory",
    moves = {
      trust = { 1, "people like a number" },
      rumour = { 1, "nobody counted to thirty" },
    },
  },
  choice "none" {
    "Write down nothing, and watch the door",
    go = "memory",
    moves = { safety = { 1, "nobody in the corridor is on your page" } },
  },
}

scene "pencil" {
  title   = "The man who reads your page",
  date    = "2022-01-02 12:20",
  picture = "road",
  at      = "protests",
  text    = [[
    He follows your lines with a finger and stops at “a brother without work”, because it was he who said it. {#invented}
    There is no name beside it, but there is the minute, and whoever stood near him will remember who was talking.
    {#invented} Zhanaozen lives almost wholly from one company, a subsidiary of a state company, {#B-14} and his brother
    means to ask there for work again. {#invented}

    “But it’s true,” says the woman beside him, “so why should she cross it out?” {#invented}
  ]],
  plain   = [[
    He follows your lines with a finger. He stops at “a brother without work”. He said that. There is no name, but there is
    the time. Whoever stood near him will know who was talking. {#invented}

    Zhanaozen lives almost wholly from one company, a subsidiary of a state company. {#B-14} His brother will ask there for
    work again. {#invented}

    “But it’s true,” says the woman beside him. “Why should she cross it out?” {#invented}
  ]],
  choice "strike" {
    "Cross the line out while he is watching",
    go = "memory",
    moves = {
      safety = { 2, "there is nothing of him in your notes" },
      evidence = { -1, "your page has only the price now" },
    },
  },
  choice "hour" {
    "Keep his words, and take out the hour",
    go = "memory",
    moves = {
      trust = { 1, "he told others about it" },
      time = { -1, "you took out all the other hours" },
    },
  },
  choice "keep" {
    "Keep the line: it is what was said",
    go = "memory",
    moves = {
      evidence = { 1, "the line has its words and its hour" },
      safety = { -1, "those who stood near know who" },
    },
  },
}

scene "six_phones" {
  title   = "Six phones",
  date    = "2022-01-02 11:30",
  picture = "gap",
  at      = "protests",
  bed     = "road",
  text    = [[
    Four of the six delete the film while you watch, and the fifth has only filmed his thumb. {#invented} The sixth is a
    girl with a cracked screen who wants to keep hers, because it shows that the crowd let a car through when somebody
    asked. {#invented}

    She is right about that, and somebody may well deny it tomorrow. But her film also has a woman’s name, her street and
    her illness in it, all in your voice. {#invented}
  ]],
  plain   = [[
    Four of the six delete the film while you watch. The fifth has only filmed his thumb. {#invented} The sixth is a girl
    with a cracked screen. She wants to keep her film. It shows that the crowd let a car through. {#invented}

    She is right, and tomorrow somebody may deny it. But her film also has a woman’s name, her street and her illness, all
    in your voice. {#invented}
  ]],
  choice "again" {
    "Ask her once more, for the woman’s sake",
    go = "memory",
    moves = {
      safety = { 2, "she deleted it in front of you" },
      evidence = { -1, "nothing shows now that the line opened" },
    },
  },
  choice "sound" {
    "Ask her to cut the sound, and send you the rest",
    go = "memory",
    moves = {
      evidence = { 1, "it shows the line, and names nobody" },
      safety = { 1, "her own copy has no sound either" },
      time = { -1, "neither of you knew how it is done" },
    },
  },
  choice "leave" {
    "Leave her the film: she has told you why",
    go = "memory",
    moves = {
      trust = { 1, "she lent you her charger until the evening" },
      safety = { -1, "the woman’s name is still in it" },
    },
  },
}

scene "photo_faces" {
  title   = "The third from the left",
  date    = "2022-01-02 13:10",
  picture = "viewfinder",
  at      = "protests",
  sound   = "shutter",
  text    = [[
    There are eleven people in your picture, and every face is sharp. {#invented} An hour later a woman stops at your
    window, because the third from the left is her son, who begins a new job on Monday. {#invented}

    She would like to know who has seen him. You showed it to two friends. One of them was going to pass it round, but you
    can’t remember which. {#invented}
  ]],
  plain   = [[
    There are eleven people in your picture, and all of them are sharp. {#invented} An hour later a woman comes to your
    window. Her son is the third from the left. On Monday he starts a new job. {#invented} She asks who has seen him. You
    showed the picture to two friends. One of them was going to pass it round. Which one? {#invented}
  ]],
  choice "tell" {
    "Tell her about the friends, and leave the picture",
    go = "memory",
    moves = {
      trust = { 1, "she heard it from you, nobody else" },
      evidence = { 1, "the picture is as it was taken" },
      safety = { -1, "his face is still in it" },
    },
  },
  choice "scratch" {
    "Black out the third face in your own copy",
    go = "memory",
    moves = {
      safety = { 1, "in your copy he can’t be recognised" },
      evidence = { -1, "a picture with a hole proves less" },
    },
  },
  choice "call" {
    "Ring the two friends before you answer her",
    go = "memory",
    moves = {
      safety = { 2, "one had not sent it yet, and did not" },
      time = { -1, "the other picked up at the ninth try" },
    },
  },
}

scene "photo_backs" {
  title   = "Coats in a street",
  date    = "2022-01-02 17:30",
  picture = "viewfinder",
  at      = "protests",
  sound   = "shutter",
  text    = [[
    Nobody can be recognised in your picture, so you have let a few people copy it. {#invented} By evening a page in Aktau
    shows it as Aktau, and another shows it as a village nearby. {#invented} Rallies have indeed joined in Aktau and in
    villages today. {#F-0102-03} But it was one road in one town, at ten past twelve, and only you can say which.
    {#invented}
  ]],
  plain   = [[
    Nobody can be recognised in your picture. So you let a few people copy it. {#invented} In the evening a page in Aktau
    says that it is Aktau. Another page says that it is a village nearby. {#invented} Rallies did join in Aktau and in
    villages today. {#F-0102-03}

    But it was one road in one town, at ten past twelve. Only you can say which. {#invented}
  ]],
  choice "street" {
    "Write the street and the minute under it",
    go = "memory",
    moves = {
      evidence = { 2, "anyone can go to that corner and look" },
      safety = { -1, "three families live at that corner" },
    },
  },
  choice "town" {
    "Write the town and the day under it",
    go = "memory",
    moves = {
      evidence = { 1, "it is the picture of one place again" },
      time = { -1, "you wrote to both pages, and then again" },
    },
  },
  choice "nothing" {
    "Write nothing, as nobody in it can be found",
    go = "memory",
    moves = {
      safety = { 1, "nothing leads from it to anybody" },
      rumour = { 1, "three places now have the same crowd" },
    },
  },
}
