scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "leave" { "Leave", go = "to" }, -- expect: choice "leave" goes to "to", which is no scene of this scenario
}
ending "two" { title = "Two", text = "The end." }
