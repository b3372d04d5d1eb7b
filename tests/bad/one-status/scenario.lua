scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "order" } }
board "order" { -- expect: board "order" gives all marks for its 2 claims to whoever says "confirmed" to all of them; let one at least stand otherwise
  title = "Order", text = "Put them in order.", go = "two",
  card "a" { "First", text = "First." }, card "b" { "Second", text = "Second." },
  order = { "a", "b" },
  claim "wet" { "It rained.", answer = "confirmed", because = "Two saw it." },
  claim "cold" { "It froze.", answer = "confirmed", half = "reported", because = "Two saw it." },
}
ending "two" { title = "Two", text = "The end." }
