scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", speaker = "aygul", -- expect: scene "one" has the speaker "aygul", who is not declared; did you mean "aigul"?
  choice "go_on" { "Go on", go = "two" },
}
person "aigul" { "Aigul" }
ending "two" { title = "Two", text = "The end." }
