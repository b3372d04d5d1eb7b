-- Seven lists for the ledger, of which a play meets one: the counts that were withdrawn, that fell, that somebody else kept,
-- that have a place or an hour, and two things that were said in the first days.

scene "count_slip" {
  title   = "A number that was taken back",
  picture = "ledger",
  bed     = "library",
  text    = [[
    “And the first of them?” a pupil asks of your table. {#invented} On 9 January a state
    channel posted that 164 people had died, and then withdrew the post as a “technical error”. {#F-0109-01} Six days later
    prosecutors counted 225, {#F-0115-01} so what came after the withdrawn number was higher, not lower. {#R-15}

    What do you do with that number?
  ]],
  plain   = [[
    “And the first of them?” a pupil asks of your table. {#invented} On 9 January a state channel posted
    that 164 people had died. {#F-0109-01} Then it took the post back, as a “technical error”. {#F-0109-01} Six days later
    prosecutors said 225. {#F-0115-01} That was more, not less. {#R-15}

    What do you do with that number?
  ]],
  choice "leave" {
    "Leave it out, since nobody stands by it",
    go = "count_readings",
    moves = { evidence = { -1, "readers may meet it elsewhere" } },
  },
  choice "keep" {
    "Keep it, with a line through it",
    go = "count_readings",
    moves = {
      evidence = { 2, "readers can see what became of it" },
      time = { -1, "you looked for the post itself" },
    },
  },
  choice "ask" {
    "Ask the channel what the error was",
    go = "count_readings",
    moves = {
      rumour = { -1, "you did not guess what it was" },
      time = { -1, "you waited for an answer" },
    },
  },
}

scene "count_fell" {
  title   = "A count that went down",
  picture = "ledger",
  bed     = "library",
  text    = [[
    “Which of them is right?” a pupil asks of your table. {#invented} In March 2022 the Prosecutor General
    gave 230, and by July rights groups cited an official count of 241. {#A-04 N-04} But the list of August has 238 names,
    {#N-04 A-07} so a count can also go down, and the record here does not say why this one did. {#N-04}

    What do you write beside the 241? {#N-04}
  ]],
  plain   = [[
    “Which of them is right?” a pupil asks of your table. {#invented} In March 2022 the Prosecutor General said 230. {#A-04} In
    July rights groups cited an official count of 241. {#N-04} The list of August has 238 names. {#N-04 A-07} So a count can
    also go down. The record here does not say why. {#N-04}

    What do you write beside the 241? {#N-04}
  ]],
  choice "both" {
    "“Later 238”, and nothing else",
    go = "count_readings",
    moves = { evidence = { 1, "both figures are there to compare" } },
  },
  choice "mistake" {
    "“A mistake, later put right”",
    go = "count_readings",
    moves = {
      trust = { 1, "readers like to be told why" },
      rumour = { 1, "no office has called it a mistake" },
    },
  },
  choice "gap" {
    "A gap, and a letter to the office",
    go = "count_readings",
    moves = {
      evidence = { 2, "the gap shows what is missing" },
      time = { -1, "you wrote the letter twice" },
    },
  },
}

scene "count_order" {
  title   = "Before and after an order",
  picture = "ledger",
  bed     = "library",
  text    = [[
    A pupil wants to know which deaths in your table the order to [shoot to kill] explains. {#invented} The president spoke of
    it on 7 January, {#F-0107-02} but people had died on the 5th and the 6th, before he said so. {#D-05} When it was given, and
    how many died after it, is not on record. {#S10-04}

    Where do you divide your table?
  ]],
  plain   = [[
    A pupil asks which deaths the order to [shoot to kill] explains. {#invented} The president spoke of it on 7 January.
    {#F-0107-02} But people had died before that, on the 5th and the 6th. {#D-05} Nobody has said when the order was given.
    {#S10-04} Nobody has said how many died after it. {#S10-04}

    Where do you divide your table?
  ]],
  choice "speech" {
    "At 7 January, the day of the speech",
    go = "count_readings",
    moves = { evidence = { 1, "that day is on record" } },
  },
  choice "whole" {
    "Nowhere, since no count says when",
    go = "count_readings",
    moves = {
      rumour = { -1, "no reader takes your line for a cause" },
      evidence = { -1, "readers must find the days themselves" },
    },
  },
  choice "note" {
    "Nowhere, and write a note below it",
    go = "count_readings",
    moves = {
      evidence = { 2, "the note says what is known" },
      time = { -1, "the note took all evening" },
    },
  },
}

scene "count_lists" {
  title   = "Two other lists",
  picture = "lists",
  bed     = "library",
  text    = [[
    “And how many names are there?” a pupil asks. {#invented} The officials’ list has 238, {#A-07} but it is not the only one.
    In the middle of 2022 the newsroom Azattyq had 188, and
    the list of Ar.Rukh.Khak had 221. {#N-5B}

    She would like to know which names are on one list and not on another.
  ]],
  plain   = [[
    “And how many names are there?” a pupil asks. {#invented} The officials’ list has 238. {#A-07} There are two others, made
    without officials. {#N-5B} In the middle of 2022 the newsroom Azattyq had 188 names. {#N-5B} The list of Ar.Rukh.Khak had
    221. {#N-5B}

    She asks which names are on one list and not on another.
  ]],
  choice "compare" {
    "Compare them, and copy no name",
    go = "count_readings",
    moves = {
      evidence = { 2, "you know where the lists differ" },
      time = { -1, "it took you three evenings" },
    },
  },
  choice "initials" {
    "Print the initials from each list",
    go = "count_readings",
    moves = {
      evidence = { 1, "anyone can compare them now" },
      safety = { -2, "in a small town initials are enough" },
    },
  },
  choice "point" {
    "Tell her where each can be read",
    go = "count_readings",
    moves = { safety = { 1, "you copied nobody’s name" } },
  },
}

scene "count_place" {
  title   = "A map of the count",
  picture = "archive",
  bed     = "library",
  text    = [[
    A pupil is putting the officials’ count on a map. {#invented} Almaty has 151 dead, Kyzylorda 26, Shymkent 20 and Taraz 17,
    {#N-5B} while Zhanaozen, where it began, is not on the government’s list of attacked cities. {#D-07} The four cities
    make 214 of 238, so for 24 people the record here names no place. {#N-5B A-11}

    What does she do about the others?
  ]],
  plain   = [[
    A pupil is putting the officials’ count on a map. {#invented} Almaty has 151 dead, Kyzylorda 26, Shymkent 20 and Taraz 17.
    {#N-5B} Zhanaozen, where it began, is not on the list of attacked cities. {#D-07} The four cities make 214 of 238. {#N-5B
    A-11} So 24 people have no place here. {#N-5B A-11}

    What does she do about the others?
  ]],
  choice "off" {
    "Leave them out: a map needs places",
    go = "count_readings",
    moves = { evidence = { -1, "some of the dead are missing from it" } },
  },
  choice "corner" {
    "Write “24: no place” in a corner",
    go = "count_readings",
    moves = {
      evidence = { 1, "the map adds up to the total" },
      trust = { -1, "it looks unfinished" },
    },
  },
  choice "ask" {
    "Ask the prosecutors where they died",
    go = "count_readings",
    moves = {
      evidence = { 1, "you can show that you asked" },
      time = { -1, "letters take weeks" },
    },
  },
}

scene "count_paper" {
  title   = "A newspaper of 6 January",
  picture = "boxes",
  bed     = "library",
  sound   = "page",
  text    = [[
    Under the ledger lies a newspaper of that day. {#invented} Its headline counts “dozens” of “protestors”, although the police,
    whom it quotes, say “assailants”, and it has no names. {#C01} From state television it has twelve dead policemen, {#C02} and
    lower down at least eight, the ministry’s figure of the evening before, {#F-0105-19} because it joins reports from different
    hours.

    What do you write on the cutting?
  ]],
  plain   = [[
    Under the ledger is a newspaper of that day. {#invented} Its headline says “dozens” of “protestors”. {#C01} The police, in the
    same report, say “assailants”. {#C01} At the top it has twelve dead policemen, from state television. {#C02} Lower down it
    has at least eight, the ministry’s figure of the evening before. {#F-0105-19}

    What do you write on the cutting?
  ]],
  choice "wrong" {
    "“Wrong”: the numbers changed later",
    go = "count_readings",
    moves = {
      trust = { 1, "one clear word is easy to read" },
      evidence = { -1, "it was right about who said what" },
    },
  },
  choice "who" {
    "Beside each line, who said it and when",
    go = "count_readings",
    moves = {
      evidence = { 2, "each line has its voice and its hour" },
      time = { -1, "there are over thirty lines" },
    },
  },
  choice "date" {
    "Only the date, and put it back",
    go = "count_readings",
    moves = { evidence = { 1, "a reader knows which day it is from" } },
  },
}

scene "count_airport" {
  title   = "Five aircraft",
  picture = "five_aircraft",
  bed     = "library",
  text    = [[
    On the wall map a pupil has drawn five aircraft at Almaty, because the president spoke of five seized, on the night of 5 to 6
    January. {#invented} {#F-0106-01} A crowd was inside the airport for hours, and left light damage, {#F-0105-18 R-07} but no
    public proof shows that aircraft were taken. {#R-07}

    What happens to the drawing?
  ]],
  plain   = [[
    A pupil has drawn five aircraft on the wall map, at Almaty. {#invented} The president spoke of five that were seized, on the
    night of 5 to 6 January. {#F-0106-01} A crowd was inside the airport for hours. {#R-07} But no public proof shows that
    aircraft were taken. {#R-07}

    What happens to the drawing?
  ]],
  choice "said" {
    "It stays, with “he said so” below it",
    go = "count_readings",
    moves = { evidence = { 1, "it says whose words they are" } },
  },
  choice "rub" {
    "You rub it out: nothing was shown",
    go = "count_readings",
    moves = {
      trust = { 1, "the map shows only what is sure" },
      evidence = { -1, "that he said it is gone too" },
    },
  },
  choice "ask" {
    "You ask what she would need to see",
    go = "count_readings",
    moves = {
      evidence = { 1, "she has three good questions" },
      trust = { 1, "she tells others to ask as well" },
      time = { -1, "the library had closed by then" },
    },
  },
}
