scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", pick = function(s) return "two" end }, -- expect: choice "go_on" has pick, but go is no list to pick from; go names each scene that pick may answer: go = { "one", "other" }
}
ending "two" { title = "Two", text = "The end." }
