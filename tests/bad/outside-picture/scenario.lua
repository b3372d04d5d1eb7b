scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", picture = "hill",
  choice "go_on" { "Go on", go = "two" },
}
picture "hill" {
  alt = "A hill.", layers = { "hill.svg" },
  light "lamp" { x = 50, y = 0.5, size = 0.2, beat = "breathe" }, -- expect: light "lamp" is not in the picture: x, y and size go from 0 to 1
  overlay "sign" { "No water", x = 0.5, y = 30, size = 0.06 }, -- expect: overlay "sign" is not in the picture: x, y and size go from 0 to 1
}
ending "two" { title = "Two", text = "The end." }
