scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "ask" } }
check "ask" { -- expect: check "ask" has 2 right answers; one is the most
  "Why?", scored = true, go = "two",
  answer "right" { "Yes", right = true, because = "It is." },
  answer "also" { "Yes, it is", right = true, because = "It is so." },
}
ending "two" { title = "Two", text = "The end." }
