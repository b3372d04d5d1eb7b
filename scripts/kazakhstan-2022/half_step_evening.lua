-- Aktau, the evening of 4 January: a headline has come back to somebody, and she or he rings. One of three calls, by the
-- headline that was chosen; each asks for the same thing, to be left out.

local function chose(choice)
  return function() return taken(choice) > 0 end
end

local draw = include "groups.lua"

local towns = { "aktau_aktobe", "aktau_uralsk", "aktau_atyrau" }
local function some_town(s) return towns[draw(s, 3, 1)] end

local tweet = [[
  The president tweets the decision, and writes that other demands will be considered, but that people should not follow
  “destructive” persons. {#F-0104-04}
]]
local tweet_plain = [[
  The president has tweeted about the fifty tenge. {#F-0104-04} Other demands will be considered, he writes. {#F-0104-04}
  People should not follow “destructive” persons. {#F-0104-04}
]]

scene "aktau_ladle" {
  title   = "The man with the ladle",
  date    = "2022-01-04 20:20",
  picture = "yurt",
  at      = "concession",
  bed     = "night",
  sound   = "phone",
  text    = {
    [[
      “So it’s over?” your mother texts, while the fires are burning on the square. {#invented}
    ]],
    tweet,
    [[
      Then your phone rings. “I’m the one with the ladle,” says a man. “Take me out of your picture.” {#invented} It is your
      best one, because he is filling a policeman’s bowl and both of them are laughing, and other pages have copied it.
      {#invented}
    ]],
  },
  plain   = {
    [[
      “So it’s over?” your mother asks. There are still fires on the square. {#invented}
    ]],
    tweet_plain,
    [[
      Then your phone rings. “I’m the man with the ladle. Take me out of your picture.” It is your best picture. He is
      filling a policeman’s bowl, and both are laughing. Other pages have copied it. {#invented}
    ]],
  },
  choice "keep" {
    "Leave it up: he was in a public place",
    go = towns, pick = some_town,
    moves = {
      evidence = { 2, "it shows the square as it was" },
      safety = { -3, "he had asked, and can be recognised" },
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

scene "aktau_kettle" {
  title   = "The woman with the kettle",
  date    = "2022-01-04 20:20",
  picture = "reporter",
  at      = "concession",
  bed     = "office",
  sound   = "phone",
  text    = {
    [[
      “They have their fifty, so what more do they want?” writes a reader. {#invented}
    ]],
    tweet,
    [[
      Then the woman with the kettle rings. You quoted her by name, and at the school where her daughter teaches, the
      headmaster has read her sentence aloud. “I’d say it again,” she tells you, “but leave my name out.” {#invented}
    ]],
  },
  plain   = {
    [[
      “They have their fifty,” writes a reader. “What more do they want?” {#invented}
    ]],
    tweet_plain,
    [[
      Then the woman with the kettle rings. You quoted her by name. Her daughter is a teacher, and the headmaster has read
      her sentence aloud at school. “I’d say it again,” she tells you. “But leave my name out.” {#invented}
    ]],
  },
  choice "keep" {
    "Keep the name: she gave it to you herself",
    go = towns, pick = some_town,
    moves = {
      evidence = { 1, "anyone can ask her whether she said it" },
      safety = { -2, "she had asked, and can be found" },
    },
  },
  choice "change" {
    "Change the name to “a woman on the square”",
    go = towns, pick = some_town,
    moves = {
      safety = { 1, "on your page she is nobody now" },
      evidence = { -1, "the sentence could be anybody’s now" },
    },
  },
  choice "note" {
    "Take the name out, and write that you did",
    go = towns, pick = some_town,
    moves = {
      evidence = { 1, "her words stay, and what was changed" },
      trust = { 1, "readers saw that you had changed it" },
      time = { -1, "you asked four other pages to follow" },
    },
  },
}

scene "aktau_answers" {
  title   = "Two hundred answers",
  date    = "2022-01-04 20:20",
  picture = "reporter",
  at      = "concession",
  bed     = "office",
  sound   = "phone",
  text    = {
    [[
      Two hundred readers have answered: ninety about work, and forty about the old man. {#invented}
    ]],
    tweet,
    [[
      Then the one who wrote the longest answer rings. Her husband is a policeman on that square, but she thinks that the
      people there are right, and she signed it with her full name. “He has read it now,” she says. “Can you take me out?”
      {#invented}
    ]],
  },
  plain   = {
    [[
      Two hundred readers have answered. Ninety write about work. Forty write about the old man. {#invented}
    ]],
    tweet_plain,
    [[
      Then the one who wrote the longest answer rings. Her husband is a policeman on that square. She wrote that the people
      there are right, and she signed with her full name. “He has read it now,” she says. “Can you take me out?” {#invented}
    ]],
  },
  choice "keep" {
    "Leave it there: she signed it herself",
    go = towns, pick = some_town,
    moves = {
      evidence = { 2, "it is the only voice from that side" },
      safety = { -2, "she and her husband can be found" },
    },
  },
  choice "one" {
    "Take hers out, and leave the others",
    go = towns, pick = some_town,
    moves = {
      safety = { 1, "nobody can find her by it now" },
      trust = { -1, "one is missing, and you said nothing" },
    },
  },
  choice "all" {
    "Take the surnames off all two hundred",
    go = towns, pick = some_town,
    moves = {
      safety = { 2, "nobody can be found by a name" },
      evidence = { -1, "first names alone prove less" },
      trust = { 1, "nobody was singled out" },
      time = { -1, "it kept you at it until midnight" },
    },
  },
}
