scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { -- expect: scene "one" cannot hold an answer; it stands in: check
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two" },
  answer "why" { "Because" },
}
ending "two" { title = "Two", text = "The end." }
