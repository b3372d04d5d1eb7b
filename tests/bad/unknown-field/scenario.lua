scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", titel = "Two", -- expect: scene "one" has no field "titel"; did you mean "title"?
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
