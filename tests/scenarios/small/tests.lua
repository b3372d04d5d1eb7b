-- What the small scenario should come to: `qantar check` plays these.
local measured = { "measure", "tell" }

play "measured" {
  expect { at = "morning", open = { "measure", "guess" }, closed = { "tell", "secret" }, trust = 3, asked = {} },
  measured,
  expect {
    at = "market", has = { "rope", "talk" }, trust = 6, asked = { "rope" }, text = "You think of the marks",
    status = { rope = "confirmed", talk = "reported" },
  },
  "home", "marks",
  expect { text = "You stood beside them" },
  "continue",
  expect { at = "order", page = "board", status = { talk = "withdrawn" } },
}

play "unmeasured" {
  from = "closing",
  expect { closed = "write", lacks = "rope", text = "locked, at 14 metres" },
  "leave",
  expect = { at = "lost", ended = true },
}

-- Chance: what seed 1 gives it always gives.
play "guessed" { "guess", expect = { trust = 2, luck = 1, lacks = "rope" } }
