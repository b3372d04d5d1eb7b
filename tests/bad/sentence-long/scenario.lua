scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  -- expect: warning: the sentence "You wait and you wait and you wait and you wait …" has 29 words; 28 is the most
  text = [[You wait and you wait and you wait and you wait and you wait, and you wait and you wait
    and you wait and you wait and you wait.]],
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
