scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", at = "dwn", -- expect: scene "one" stands at "dwn", which is no stop of the chain; did you mean "dawn"?
  choice "go_on" { "Go on", go = "two" },
}
chain "dawn" { "Dawn" }
ending "two" { title = "Two", text = "The end." }
