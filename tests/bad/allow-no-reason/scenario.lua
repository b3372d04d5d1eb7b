scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  -- expect: this allows sentence-long and gives no reason; write it behind a colon
  text = "You wait and you wait and you wait and you wait and you wait and you wait and you wait and you wait and you wait and you wait.", -- check: allow sentence-long
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
