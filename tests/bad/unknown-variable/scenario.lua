scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "You have {trst}.", -- expect: the text scene.one.text.1 names the variable "trst", which is not declared; did you mean "trust"?
  choice "go_on" { "Go on", go = "two" },
}
world "depth" { row { "*", "2031-05-01", 4 } }
ending "two" { title = "Two", text = "The end, at {depth} metres." } -- expect: the text ending.two.text.1 names the variable "depth", which is not declared; of a table write {world.depth}
