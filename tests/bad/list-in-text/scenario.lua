scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { asked = map() } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "You have asked {asked}.", -- expect: the text scene.one.text.1 shows {asked}, which is a map
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
