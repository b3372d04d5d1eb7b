play "at" { "leave", expect = { at = "one" } }
play "ended" { "leave", expect = { ended = false } }
play "going" { "read", expect = { ended = true } }
play "open" { expect { open = "ask" } }
play "closed" { expect { closed = { "ask", "leave" } } }
play "has" { expect { has = "note" } }
play "lacks" { "read", expect = { lacks = "note" } }
play "status" { "read", expect = { status = { note = "withdrawn" } } }
play "value" { "read", expect = { n = 2, told = true } }
play "text" { expect { text = { "You wait", "You walk" } } }
play "no-text" { expect { no_text = { "walk", "wait  **here**" } } }
play "page" { "leave", expect = { page = "scene" } }
play "fault" { "leave", expect = { fault = "nil" } }
play "other" { "stop", expect = { fault = "a number" } }
play "lines" {
  "read",
  "leave",
  expect { at = "one" },
}
