scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "settings" { "Go on", go = "two" }, -- expect: choice "settings" needs another id: pages use this one
}
ending "two" { title = "Two", text = "The end." }
