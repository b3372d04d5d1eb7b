scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  -- expect: the text that begins here with [[ ends only in line 11: line 6 has a ] where ]] is meant
  text = [[ You wait. ],
  choice "go_on" { "Go on", go = "two" },
}
scene "two" {
  title = "Two",
  text = [[ You wait on. ]],
  choice "go_on" { "Go on", go = "three" },
}
ending "three" { title = "Three", text = "The end." }
