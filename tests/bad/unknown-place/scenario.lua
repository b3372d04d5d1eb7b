scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", place = "almati", -- expect: scene "one" is at the place "almati", which is not declared; did you mean "almaty"?
  choice "go_on" { "Go on", go = "two" },
}
place "almaty" { "Almaty" }
ending "two" { title = "Two", text = "The end." }
