scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", plain = "You wait.",
  choice "go_on" { "Go on", go = "two" },
}
scene "two" {
  title = "Two", text = "You wait on.", plain = "You wait.",
  choice "go_on" { "Go on", go = "three" },
}
-- expect: warning: scene "three" has no plainer wording, and most scenes beside it have one; write plain = "..."
scene "three" { title = "Three", text = "You wait still.", choice "go_on" { "Go on", go = "four" } }
ending "four" { title = "Four", text = "The end." }
