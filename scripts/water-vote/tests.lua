-- What the scenario should come to. `qantar check` plays these; whole plays with every word that is shown stand in the
-- tests of the project (tests/plays/water-vote).

-- The board as the record has it, and the three claims.
local board = {
  "first", "take:fountain", "put:1", "take:jam", "put:2", "take:brown", "put:3", "take:note", "put:4",
  "take:shelves", "put:5", "take:sheet", "put:6", "take:called", "put:7", "order_done",
  "link:condition", "link:led_to", "link:only_before", "link:trigger", "pin:till", "link:response", "link:stated_reason",
  "status:withdrawn", "status:confirmed", "status:disputed", "continue",
}

-- Who sends the note on is asked to put it right, and only who does so has the ending of it.
local to_the_note = { "photo", "pass_on", "till", "whole", "unknown", "continue" }
local to_the_table = { "words", "saw", "name", "lay_out", "quote", "ring" }

play "put_right" {
  edition = "lesson",
  to_the_note,
  expect { at = "cousin", open = "correct", rumour = 2, passed_on = true, status = { voice_note = "withdrawn" } },
  "correct", to_the_table,
  expect { at = "table", rumour = 0 },
  board, "close",
  expect = { at = "put_right", ended = true },
}

play "left_alone" {
  edition = "lesson",
  to_the_note, "beside", to_the_table, board, "close",
  expect = { at = "on_trust", ended = true, text = "they heard nothing more" },
}

-- The lesson has no side ways; the whole vote has all of them.
play "whole" {
  edition = "whole",
  "ask", "thanks", "jar", "write", "till", "whole", "unknown", "continue",
  expect { at = "cousin", closed = "correct" },
  "beside",
  expect { open = { "words", "files" } },
  "files", "enter", "staff",
  expect { at = "gauge", text = "54 centimetres" },
  "copy", "plan", "pipe", "continue", "hold", "table",
  expect { at = "result", text = "sample 4", status = { jar = "confirmed", leaflets = "disputed" } },
  "enter", "all", "open", board, "close",
  expect = { at = "looked_up", ended = true },
}
