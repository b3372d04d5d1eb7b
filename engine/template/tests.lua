-- Plays that `qantar check` goes through every time, with what should then be so. A step is the id of what is taken: a
-- choice, an answer, "continue" behind a question, "source:note" and "back". `qantar walk FOLDER --write reader:1 -o x.play`
-- writes the steps of a play down for you.

local board = { -- a way that several plays take: each card to its place on the rail, then a word for each arrow
  "take:rain", "put:0", "take:bridge", "put:1", "take:paper", "put:2", "take:bus", "put:3", "order_done",
  "link:led_to", "link:response", "link:only_before", "continue",
}

play "careful" {
  expect { at = "stop", closed = "tell", trust = 3 },
  "ring", "write",
  expect { at = "why", has = "call", lacks = "note", time = 2 },
  "call_says", "continue", board, "hand_in",
  expect = { at = "careful", ended = true },
}

play "rash" {
  "read",
  expect { text = "the drivers are on strike", status = { note = "claimed" } },
  "tell",
  expect { trust = 4, told = true },
  "ring", "correct", "note_says", "continue", board, "hand_in",
  expect = { at = "corrected", ended = true, status = { note = "withdrawn" } },
}
