scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "It costs {world.prise}.", -- expect: the text scene.one.text.1 names the world value "prise", which is not declared; did you mean "price"?
  choice "go_on" { "Go on", go = "two" },
}
world "price" { row{ "*", "2021-07-01", 60 } }
ending "two" { title = "Two", text = "The end." }
