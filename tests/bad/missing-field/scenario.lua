scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "ask" },
  choice "stay" { "Stay", go = {} }, -- expect: choice "stay" has an empty go
}
check "ask" { -- expect: check "ask" needs go: the id of a scene
  "Why?",
  answer "right" { "It is so", because = "It is." },
  answer "wrong" { "It is not so" }, -- expect: answer "wrong" needs because: a text
}
ending "two" { title = "Two", text = "The end." }
