scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "You have {trst}.", -- expect: the text scene.one.text.1 names the variable "trst", which is not declared; did you mean "trust"?
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
