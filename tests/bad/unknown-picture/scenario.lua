scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", picture = "hil", -- expect: scene "one" shows the picture "hil", which is not declared; did you mean "hill"?
  choice "go_on" { "Go on", go = "two" },
}
picture "hill" { alt = "A hill.", layers = { "hill.svg" } }
ending "two" { title = "Two", text = "The end." }
