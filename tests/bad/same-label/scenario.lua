scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two" },
  choice "ask" { "Ask", go = "three" },
  choice "go_off" { "Go on", go = "two" }, -- expect: choice "go_off" reads the same as choice "go_on"
}
check "three" {
  "Which is it?", go = "two",
  answer "well" { "The well", right = true, because = "It is." },
  answer "pump" { "The well", because = "It is not." }, -- expect: answer "pump" reads the same as answer "well"
}
ending "two" { title = "Two", text = "The end." }
