scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two" },
  choice "go_off" { "Go on", go = "two" }, -- expect: choice "go_off" reads the same as choice "go_on"
}
ending "two" { title = "Two", text = "The end." }
