scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two" },
  answer "why" { "Because" }, -- expect: scene "one" cannot hold answer "why"; an answer stands in: check; here stands choice "leave" { "Drive home", go = "square" }
}
ending "two" { title = "Two", text = "The end." }
