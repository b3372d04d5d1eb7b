-- Thursday to Saturday: brown water, a voice note, empty shelves, a sheet on a door.
-- Teaches: what an entry needs; a note without a name is good evidence of fear and of nothing else.

chapter "library" {
  title = "The daybook", summary = "A book, a pencil and three weeks.",
  place = "library", date = "2032-06-03 15:00", speaker = "nela", picture = "desk", at = "dry", bed = "library",
  start = "desk",
}

scene "desk" {
  title = "Three weeks",
  text = [[
    You are Nela, and on three afternoons a week you help at the town library of Ambry. For ninety years somebody at this
    desk has kept the [daybook], a plain record of what happens in the town and who says so.

    Mr Dorn, the librarian, is leaving for three weeks, so he puts the book in front of you. “People will look things up
    in it long after we have both forgotten them,” he says. “Write for somebody who wasn’t there.”
  ]],
  choice "ask" { "Ask him what an entry needs", go = "rules" },
  choice "spring" {
    "Read his pages about the dry spring", go = "tap", gives = "spring_pages",
    moves = { evidence = { 1, "he measured the rain every morning" } },
  },
}

scene "rules" {
  title = "What an entry needs",
  text = [[
    “Every entry needs three things,” says Mr Dorn, “who says so, how that person can know it, and the day, with the
    hour if you have it.” Then he opens the book at random. In 1974 somebody wrote “Great storm, everybody agrees”,
    and he shakes his head over it, because nobody can tell any more who agreed, or about what.

    “And if an entry was wrong, you don’t rub it out,” he says. “You write the new one underneath, so that readers
    can see when we changed our minds, and why.”
  ]],
  choice "thanks" { "Put the book in your bag", go = "tap", moves = { evidence = { 1, "you know what an entry needs" } } },
}

chapter "brown" {
  title = "Brown water", summary = "Three days in Mill End, in which everybody has heard something.",
  place = "mill", date = "2032-06-03 17:40", speaker = "nela", picture = "glass", at = "brown", bed = "kitchen",
  start = "tap",
}

scene "tap" {
  title = "The tap",
  sound = "kettle",
  -- A paragraph for one edition: the lesson begins here and has to say who you are.
  text = {
    when(function() return edition() == "lesson" end, [[
      You are Nela, sixteen, and for three weeks you keep the town’s [daybook].
    ]]),
    [[
      The kitchen tap coughs twice, and then the water comes out as brown as tea. Your mother turns it off and
      stares into the kettle. {#F-04} Across the yard people are standing on their balconies with a glass in their hand, and
      somebody is shouting a question that nobody can answer.

      The daybook is in your bag. Whatever you do first will be the first thing that it knows about this evening.
    ]],
  },
  choice "photo" {
    "Photograph a glass of it beside the clock", go = "stairs", gives = "photo",
    moves = { evidence = { 1, "the hour is in the picture" } },
  },
  choice "jar" {
    "Fill a clean jar and label it", go = "stairs", gives = "jar",
    moves = { evidence = { 1, "a laboratory can use it" } },
  },
  choice "doors" {
    "Go from door to door and tell people not to drink it", go = "stairs",
    moves = { trust = { 2, "some of them had not seen it yet" } },
  },
}

scene "stairs" {
  title = "A voice on the stairs",
  date = "2032-06-04 08:10", picture = "stairs", bed = "corridor", sound = "phone",
  text = [[
    On Friday morning a voice note goes round Mill End, in which a woman says, quite out of breath: “My cousin works
    at the waterworks. It is poison, and they have known about it for days. Don’t even wash in it!” {#F-05}

    Mrs Abara from the second floor plays it to you on the stairs, with her baby on one arm. Two bottles of water are all that
    she has left. “You work at the library,” she says, “so what would you do with a message like this?”
  ]],
  -- Three ways to treat the same note. None of them is the right answer; each of them has a price later.
  choice "pass_on" {
    "Send it on, so that nobody drinks the water", go = "shop", gives = "voice_note",
    moves = { trust = { 1, "people had it from you first" }, rumour = { 2, "nobody knows who said it" } },
    effect = function(s) s.passed_on = true end,
  },
  choice "who" {
    "Ask her who sent it to her, and who sent it to them", go = "shop", gives = "voice_note",
    moves = { evidence = { 2, "five telephones, and nobody knew the voice" }, trust = { -1, "she needed an answer now" } },
  },
  choice "write" {
    "Write it down word for word, with the hour", go = "shop", gives = "voice_note",
    moves = { evidence = { 1, "you have the exact words" } },
  },
}

scene "shop" {
  title = "The shop",
  date = "2032-06-04 12:30", place = "bridge", picture = "shop", at = "shelves", bed = "silence",
  text = {
    [[
      By noon there is no bottle of water left in Mr Pell’s shop, although people still come in to look at the empty
      shelves. {#F-06} “It was quiet until eight,” he says, “and then everybody in the neighbourhood wanted water at the
      same time.”

      Behind his till a long roll of paper hangs down to the floor. It has printed every bottle that was sold today,
      with the exact minute on every line.
    ]],
    when("passed_on", [[
      A man in the queue is holding up his telephone. “It must be true,” he tells the others, “I have it from the
      girl at the library.”
    ]]),
  },
  choice "till" {
    "Ask Mr Pell for a copy of the roll", go = "notice", gives = "till",
    moves = { evidence = { 1, "every bottle has its hour" } },
  },
  choice "voices" {
    "Ask the people in the queue why they came", go = "notice", gives = "voices",
    moves = { trust = { 1, "they could tell it in their own words" } },
  },
}

scene "notice" {
  title = "The sheet on the door",
  date = "2032-06-05 07:15", place = "ambry", picture = "door", at = "notice", bed = "road", sound = "stamp",
  text = [[
    On Saturday morning there is a sheet of paper on the door of the town hall, with a stamp and the signature of Dr
    Sund from public health. It orders a [boil notice] for Mill End and Bridge Street, beginning at seven o’clock. {#F-07}
    Underneath, in smaller letters, it says: “The water is [cloudy]. The cause is not yet known. Laboratory tests
    will take several days.” {#F-07}

    Most people only read the first line before they hurry home to put the kettle on.
  ]],
  choice "whole" {
    "Copy the whole sheet", go = "q_notice", gives = "notice",
    moves = { evidence = { 1, "what is not known is in it, too" } },
  },
  choice "short" {
    "Copy the first line and put it up at the library at once", go = "q_notice", gives = "notice",
    moves = { trust = { 1, "half the street saw it in time" }, rumour = { 1, "people made up a cause for themselves" } },
  },
}

-- A question. Each answer has a reason, and the wrong ones are told kindly why they looked right.
check "q_notice" {
  "What does the sheet say about the cause?", title = "What the sheet says",
  date = "2032-06-05 07:20", place = "ambry", picture = "door", at = "notice", scored = true, go = "cousin", facts = "F-07",
  talk = "Why would an office publish that it does not know something?",
  answer "poison" {
    "That there is poison in the water",
    because = "That was the voice note. The sheet orders boiling, which would not even help against poison.",
  },
  answer "unknown" {
    "That it is not yet known", right = true,
    because = "It says so in as many words. “Not known” is a finding, and it has a date: two days later it may be different.",
  },
  answer "dry" {
    "That the river is too low",
    because = "That may turn out to be part of it, but nobody has said so yet, and the sheet does not either.",
  },
}
