scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", 7, -- expect: scene "one" holds a number without a name
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
