scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { -- expect: scene "one" shows the picture "hil", which is not declared; did you mean "hill"?
  title = "One", text = "You wait.", picture = "hil",
  choice "go_on" { "Go on", go = "two" },
}
picture "hill" { alt = "A hill.", layers = { "hill.svg" } }
ending "two" { title = "Two", text = "The end." }
