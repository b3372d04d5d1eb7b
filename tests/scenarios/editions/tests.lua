play "lesson" {
  expect { at = "bell", text = "twenty minutes", no_text = "all day" },
  "wait",
  expect { at = "why" },
  "unknown", "continue",
  expect = { at = "closing", ended = true },
}
play "week" {
  edition = "week",
  "ask",
  expect { at = "bell", has = "book", trust = 4, night = "asked", text = "all day" },
  "read",
  expect { at = "crowd" },
  "listen", "engine", "continue",
  expect = { ended = true },
}
