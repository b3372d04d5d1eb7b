scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  -- expect: this ] should be ]]: the text that begins with [[ in line 6 ends only in line 11
  text = [[ You wait. ],
  choice "go_on" { "Go on", go = "two" },
}
scene "two" {
  title = "Two",
  text = [[ You wait on. ]],
  choice "go_on" { "Go on", go = "three" },
}
ending "three" { title = "Three", text = "The end." }
