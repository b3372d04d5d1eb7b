scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You {wait.", -- expect: the text scene.one.text.1 has a { without its }; \ makes it plain
 
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
