scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = { "two", "three" } }, -- expect: choice "go_on" goes to a list of scenes, but has no pick = function(s) ... end
}
ending "three" { title = "Three", text = "The other end." }
ending "two" { title = "Two", text = "The end." }
