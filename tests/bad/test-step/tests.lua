play "misspelt" { "raed" }
play "closed" {
  expect { at = "one", closed = "ask" },
  "ask",
}
play "breaks" { "stop" }
play "number" { 3, "leave" }
play "empty" { seed = 3 }
