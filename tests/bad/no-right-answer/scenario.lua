scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "ask" } }
check "ask" { -- expect: check "ask" is scored, but no answer is right
  "Why?", scored = true, go = "two",
  answer "half" { "Perhaps", credit = 0.5, because = "It may be." },
  answer "wrong" { "No", because = "It is not." },
}
ending "two" { title = "Two", text = "The end." }
