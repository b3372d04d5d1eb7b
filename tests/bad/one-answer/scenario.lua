scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "order" } }
-- Two of the four are responses, and the third counts half.
board "order" { -- expect: board "order" gives 54 of 100 marks for its arrows to whoever says "response" to all of them; a tenth is the most. That answer counts 2.5 of 4, and guessing gets 0.75: let the answers of more arrows differ, or count fewer of them half
  title = "Order", text = "Put them in order.", go = "two",
  card "a" { "First", text = "First." }, card "b" { "Second", text = "Second." },
  order = { "a", "b" },
  link "one" { "a", "b", answer = "response", because = "So it was." },
  link "two" { "a", "b", answer = "response", because = "So it was." },
  link "three" { "a", "b", answer = "trigger", half = "response", because = "So it was." },
  link "four" { "a", "b", answer = "only_before", because = "So it was." },
}
ending "two" { title = "Two", text = "The end." }
