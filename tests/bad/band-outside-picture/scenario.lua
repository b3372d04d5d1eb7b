scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", picture = "hill",
  choice "go_on" { "Go on", go = "two" },
}
picture "hill" {
  alt = "A hill.", layers = { "hill.svg" },
  band = { 0.5, 50 }, -- expect: picture "hill" has a band that is not in the picture: both its numbers go from 0 to 1
}
ending "two" { title = "Two", text = "The end." }
