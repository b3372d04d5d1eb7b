scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "order" } }
board "order" {
  title = "Order", text = "Put them in order.", go = "two",
  card "a" { "First", text = "First." },
  card "b" { "Second", text = "Second." },
  order = { "a", "b", "bb" }, -- expect: board "order" names the card "bb", which is not on this board
}
ending "two" { title = "Two", text = "The end." }
