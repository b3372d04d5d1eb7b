scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "hub" } }
-- expect: each choice of scene "hub" can be taken only once and leads back to it: in the end none is left
scene "hub" {
  title = "Hub", text = "Two people.",
  choice "ask" { "Ask the first", go = "hub", once = true },
  choice "tell" { "Ask the second", go = { "answer", "hub" }, once = true,
    pick = function() return "hub" end },
}
scene "answer" {
  title = "Answer", text = "They talk.",
  choice "return_there" { "Return", go = "hub" },
  choice "leave" { "Leave", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
