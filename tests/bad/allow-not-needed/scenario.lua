scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  -- check: allow sentence-long: it is a quotation
  text = [[
    Short.

    You wait and you wait and you wait and you wait and you wait and you wait and you wait and you wait and you wait and you wait.
  ]],
  -- expect: warning: this allows sentence-long, and there is no such warning here; take it out
  choice "go_on" { "Go on", go = "two" }, -- check: allow sentence-long: it was one
}
ending "two" { title = "Two", text = "The end." }
