scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", moves = { trust = { 1, "why" } } }, -- expect: choice "go_on" moves "trust", which is no meter; change it in an effect
}
ending "two" { title = "Two", text = "The end." }
