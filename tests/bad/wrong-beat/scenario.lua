scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", picture = "hill",
  choice "go_on" { "Go on", go = "two" },
}
picture "hill" {
  alt = "A hill.", layers = { "hill.svg" },
  light "lamp" { x = 0.5, y = 0.5, size = 0.2, beat = "blink" }, -- expect: light "lamp" has no beat "blink"; there are "flicker" and "breathe"
}
ending "two" { title = "Two", text = "The end." }
