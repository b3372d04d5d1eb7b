-- What comes to Rustam’s desk on 7 January: one of four, or none. Each begins with what became of the agency’s line.

local AGENCY = include "request_agency.lua" "seventh"

scene "seventh_parliament" {
  title   = "A hundred and fifty",
  date    = "2022-01-07 18:00",
  picture = "newsroom",
  sound   = "phone",
  text    = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      Yesterday too few members of your own parliament were present for a vote, but today it has approved sending 150 soldiers.
      {#F-0107-05} They are to do guard duty only, officials say. {#D-03}

      Then a woman rings whose son is a sergeant. She has seen the news on your ticker, and she has only one question: will
      he have to shoot at people? {#invented}
    ]],
  },
  plain   = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      Yesterday too few members of your own parliament were present for a vote. {#F-0107-05} Today it has approved sending 150
      soldiers. {#F-0107-05} They are to do guard duty only, officials say. {#D-03}

      Then a woman rings. Her son is a sergeant. She has seen the news on your ticker. She has one question: will he have to
      shoot at people? {#invented}
    ]],
  },
  choice "officials" {
    "Read her what the officials have said",
    go = "figure",
    moves = {
      evidence = { 1, "she knows now whose words they are" },
      trust = { -1, "she had read them already, twice" },
    },
  },
  choice "unknown" {
    "Tell her that you don’t know",
    go = "figure",
    moves = {
      trust = { 1, "you claimed to know no more than she" },
      evidence = { -1, "what officials had said was left out" },
    },
  },
  choice "question" {
    "Ask her whether you can print her question",
    go = "figure",
    moves = {
      evidence = { 1, "her question is on record, in her words" },
      trust = { 1, "other mothers wrote that it was theirs" },
      safety = { -1, "her street knew at once who had asked" },
    },
  },
}

scene "seventh_map" {
  title   = "A map drawn by hand",
  date    = "2022-01-07 18:00",
  picture = "newsroom",
  sound   = "tray",
  text    = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      Although the internet in Kazakhstan is down to about five per cent of normal, {#F-0107-04} a reader in Almaty has pushed
      one picture through it. Her map shows the closed roads of her district, the corners where soldiers are, and two shops that
      still have bread. {#invented}

      She asks you to print it, because her neighbours don’t know which way to walk, and her own house is on it too. {#invented}
    ]],
  },
  plain   = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      The connection in Kazakhstan is down to about five per cent of normal. {#F-0107-04} A reader in Almaty has sent one
      picture through it. It is a map of her district. It shows closed roads, soldiers at corners, and two shops that still
      have bread. {#invented}

      She asks you to print it. Her neighbours don’t know which way to walk. {#invented} Her own house is on it too.
    ]],
  },
  choice "whole" {
    "Print the map as she drew it",
    go = "figure",
    moves = {
      trust = { 1, "her neighbours found bread with it" },
      safety = { -3, "it showed her house, and where soldiers were" },
    },
  },
  choice "roads" {
    "Redraw it with roads and shops alone",
    go = "figure",
    moves = {
      evidence = { 1, "two readers confirmed four of the roads" },
      time = { -1, "by then one of the shops had closed" },
    },
  },
  choice "file" {
    "Keep it in the file, and write to her",
    go = "figure",
    moves = {
      safety = { 1, "nobody could find her house by it" },
      trust = { -1, "she had asked for her neighbours’ sake" },
    },
  },
}

scene "seventh_statements" {
  title   = "Room for one line",
  date    = "2022-01-07 18:00",
  picture = "newsroom",
  sound   = "tray",
  text    = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      On the 5th the EU, the UN and the US spoke of restraint and of a right to peaceful protest. {#F-0105-26} On the 6th the
      UN’s rights chief said that force must be necessary and proportionate, as a last resort, and that protesters must not
      use violence. {#F-0106-11} Today the American secretary of state questions whether the CSTO was needed. {#F-0107-07}

      At the foot of your page there is room for one line. {#invented}
    ]],
  },
  plain   = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      On the 5th the EU, the UN and the US spoke of restraint, and of a right to peaceful protest. {#F-0105-26} On the 6th the UN’s rights chief said that force must be necessary, fit the danger, and be the last resort. {#F-0106-11} She also said that
      protesters must not use violence. {#F-0106-11} Today the American secretary of state asks whether the CSTO was needed.
      {#F-0107-07}

      At the foot of your page there is room for one line. {#invented}
    ]],
  },
  choice "un" {
    "The UN’s line, cut until both halves fit",
    go = "figure",
    moves = {
      evidence = { 1, "what it asks of both sides is there" },
      trust = { 1, "neither side was left out" },
      time = { -1, "you cut it seven times" },
    },
  },
  choice "us" {
    "The American question, word for word",
    go = "figure",
    moves = {
      trust = { 1, "readers had been asking the same thing" },
      evidence = { -1, "it is one state’s view, and stands alone" },
    },
  },
  choice "names" {
    "The names of all who have spoken",
    go = "figure",
    moves = {
      evidence = { 1, "it shows who had spoken by then" },
      trust = { -1, "readers asked what they had said" },
    },
  },
}

scene "seventh_aircraft" {
  title   = "From a balcony",
  date    = "2022-01-07 18:00",
  picture = "balcony",
  sound   = "phone",
  text    = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      The president had spoken of five aircraft seized, {#F-0106-01} but there is no public proof that any were taken. {#R-07}

      Now a man in Almaty has reached you. He photographs aeroplanes from his balcony, and in a picture of that evening you can
      count seven, although neither of you knows how many there should be. {#invented} He would like his name under it, and in
      the glass of the balcony door you can see which house it is. {#invented}
    ]],
  },
  plain   = {
    AGENCY[1], AGENCY[2], AGENCY[3],
    [[
      The president had spoken of five aircraft seized. {#F-0106-01} There is no public proof that any were taken. {#R-07}

      Now a man in Almaty has reached you. He takes pictures of aeroplanes from his balcony. In one of that evening you can
      count seven. Neither of you knows how many there should be. {#invented} He would like his name under it. In
      the glass of the balcony door you can see which house it is. {#invented}
    ]],
  },
  choice "name" {
    "Print the picture, with his name under it",
    go = "figure",
    moves = {
      evidence = { 1, "it shows one evening, from one balcony" },
      trust = { 1, "readers could see who had taken it" },
      safety = { -2, "anybody could find the balcony" },
    },
  },
  choice "second" {
    "Ask him for the hour, and another picture",
    go = "figure",
    moves = {
      evidence = { 2, "two pictures, and each has its hour" },
      time = { -1, "it took him four hours to send it" },
    },
  },
  choice "words" {
    "Print what it shows, without the picture",
    go = "figure",
    moves = {
      safety = { 1, "nobody could tell which house it was" },
      evidence = { -1, "readers had only your word for seven" },
    },
  },
}
