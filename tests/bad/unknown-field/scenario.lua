scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { -- expect: scene "one" has no field "titel"; did you mean "title"?
  title = "One", text = "You wait.", titel = "Two",
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
