-- The board, the vote, and three endings.

chapter "table" {
  title = "The long table", summary = "What led to what, on one page, before Mr Dorn comes back.",
  place = "library", date = "2032-06-17 15:00", speaker = "nela", picture = "cards", at = "called", bed = "library",
  start = "table",
}

scene "table" {
  title = "One page",
  sound = "card",
  text = [[
    Mr Dorn rings from far away, on a line that crackles. “Before the vote I’d like a single page at the front of
    the book,” he says, “about what led to what. Somebody who comes in on Sunday should be able to read it while
    they are taking off their coat.”

    So you write every event on a card and spread the cards out on the long table. To put them in order is the
    easier part, because after that every string between two of them needs a word, and each word is a claim.
  ]],
  choice "first" { "Begin with the order", go = "board" },
}

-- Eight cards, six arrows of six kinds, three claims. `check` refuses a board on which one word for every arrow pays,
-- so let the kinds differ. "half" is for a word that can be defended.
board "board" {
  title = "What led to what?",
  go = "vote",
  days = { "2032-06-01", "2032-06-08" },
  text = [[ Put the cards in order, then name each arrow. ]],

  -- A given card lies on the rail from the start. A card says when it was: at, by, about, or from and to.
  card "spring"   { "A dry spring", when = "from 20 April", at = "2032-04-20", given = true, scored = false, facts = "F-01" },
  card "fountain" { "Fountain turned on", when = "2 June, noon · school", at = "2032-06-02 12:00", facts = "F-02" },
  card "jam"      { "Gate jams", when = "in the night to 3 June", from = "2032-06-02 22:00", to = "2032-06-03 04:00", facts = "F-03" },
  card "brown"    { "Brown water", when = "3 June, 17:40 · Mill End", at = "2032-06-03 17:40", facts = "F-04" },
  card "note"     { "Voice note", when = "4 June, 8:10", at = "2032-06-04 08:10", facts = "F-05" },
  card "shelves"  { "Shelves empty", when = "4 June, before noon", about = "2032-06-04 10:00", facts = "F-06" },
  card "sheet"    { "Boil notice", when = "5 June, 7:00", at = "2032-06-05 07:00", facts = "F-07" },
  card "called"   { "Vote is called", when = "7 June, 19:00", at = "2032-06-07 19:00", facts = "F-08" },
  order = { "spring", "fountain", "jam", "brown", "note", "shelves", "sheet", "called" },

  link "spring_brown" {
    "spring", "brown", answer = "condition", facts = { "F-01", "F-03" },
    because = "Without the low river the gate would have drawn clean water. Low water alone jams no gate.",
  },
  link "jam_brown" {
    "jam", "brown", answer = "led_to", half = { "trigger" }, facts = "F-03",
    because = "The gate stayed open at the bottom, so mud went into the pipe. The engineer saw the branch.",
  },
  link "fountain_brown" {
    "fountain", "brown", answer = "only_before", facts = "F-02",
    because = "One came before the other, and that is all. The fountain has a pipe of its own.",
  },
  -- With "evidence" an arrow asks which source shows it. "other_sources" are offered beside the right ones.
  link "note_shelves" {
    "note", "shelves", answer = "trigger", half = { "led_to" }, facts = { "F-05", "F-06" },
    evidence = { "till", "voices" }, other_sources = { "photo", "jar", "notice", "voice_note" },
    because = "Brown water had been there since the evening. Only when the note went round did people run.",
  },
  link "brown_sheet" {
    "brown", "sheet", answer = "response", facts = "F-07",
    because = "The office answered what came out of the taps, and said that it did not know the cause.",
  },
  link "brown_called" {
    "brown", "called", answer = "stated_reason", half = { "response" }, facts = "F-08",
    because = "It is the reason that the mayor gave. The plan for the well is from February.",
  },

  claim "poison" {
    "There was poison in the water.", answer = "withdrawn", facts = "F-05",
    because = "The woman who said it took it back on 6 June, under her name.",
  },
  claim "mud" {
    "The brown colour was mud from the river bed.", answer = "confirmed", facts = "F-10",
    because = "A laboratory found it in all eight samples, and the engineer can say how it got in.",
  },
  claim "double" {
    "The well will double the bill.", answer = "disputed", half = { "claimed" }, facts = "F-11",
    because = "The clerk comes to 36 crowns and the Friends to 44. Neither sum is double, and they don’t agree.",
  },
}

chapter "sunday" {
  title = "Sunday", summary = "The town votes.",
  place = "ambry", date = "2032-06-20 21:00", speaker = "nela", picture = "hall", at = "vote", bed = "office",
  start = "vote",
}

-- Where a choice leads can depend on the play. "go" lists every place, and "pick" returns one of them.
scene "vote" {
  title = "The vote",
  sound = "tray",
  text = {
    [[
      At nine o’clock the chairwoman reads out the result: 2,118 people have voted for the well, and 1,904 against
      it. {#F-12} Some of them cheer, rather more of them quietly put on their coats, and the Friends of the Sorrel announce
      that they will be watching the bill.

      On the way out several people stop at the small table where the [daybook] lies open. They have already voted,
      and now they would like to understand what has happened to them.
    ]],
    when({ trust = at_least(8) }, [[ One of them says thank you, and means it. ]]),
  },
  choice "close" {
    "Close the book for the night", go = { "looked_up", "put_right", "on_trust" },
    pick = function(s)
      if s.passed_on then return s.put_right and "put_right" or "on_trust" end
      return s.evidence >= 6 and "looked_up" or "on_trust"
    end,
  },
}

ending "looked_up" {
  title = "A page that can be looked up",
  place = "library", picture = "desk", date = "2032-06-21 09:00",
  text = [[
    On Monday Mr Dorn reads the three weeks from the first line to the last, which takes him the whole morning.
    Twice he looks up to ask how you can know something, and both times the answer is already on the page.

    “I don’t agree with the result,” he says at last, without telling you how he would have voted. “But anybody can
    see what the town knew when it decided.” Then he takes back the pencil and begins with Monday.
  ]],
}

ending "put_right" {
  title = "A page with two entries",
  place = "library", picture = "desk", date = "2032-06-21 09:00",
  text = [[
    On Monday Mr Dorn stops at the fourth of June, where you have entered the voice note that you sent on.
    Underneath it is the other one, which took it back two days later, and the number of people who received both of
    them from you.

    “That must have been an unpleasant evening,” he says, and for a while he leaves the page open in front of him.
    “In 1974 somebody would have rubbed it out, and then I wouldn’t trust anything else in the book.”
  ]],
}

ending "on_trust" {
  title = "A page that asks for trust",
  place = "library", picture = "desk", date = "2032-06-21 09:00",
  text = {
    [[
      On Monday Mr Dorn has read the three weeks before his coffee is cold. Everything is there, and it is well
      written, but again and again he turns the page over to look for somebody who says so.
    ]],
    when("passed_on", [[
      “On Friday somebody came in because of the message about poison,” he says. “They had it from you, and
      afterwards they heard nothing more.”
    ]]),
    [[
      “Most of these people we can still ask,” he decides, and he pulls a second chair up to the desk. “It has only
      been three weeks.”
    ]],
  },
}
