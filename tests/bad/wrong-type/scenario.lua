scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  text = "You wait.", title = 7, -- expect: scene "one" has a number for title; it should be a text, in quotation marks
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
