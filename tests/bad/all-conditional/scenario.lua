scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = meter{ "Trust", 3, min = 0, max = 8 } } }
chapter "all" { title = "All", start = "one" }
source "note" { "A note", text = "Two lines.", date = "2021-07-02", status = "reported" }
scene "one" {
  title = "One", text = "You wait.",
  choice "ask" { "Ask", go = "two", moves = { trust = { 1, "you asked" } }, gives = "note" },
  choice "rest" { "Rest", go = "two" },
}
scene "two" { -- expect: warning: each choice of scene "two" can be closed; the play is stuck when all are
  title = "Two", text = "You wait.",
  choice "read" { "Read", go = "end", needs = "note", why = "You have no note." },
  choice "talk" { "Talk", go = "end", needs = { trust = at_least(4) }, why = "Nobody listens." },
  choice "call" { "Call", go = "end", needs = function(s) return s.trust < 2 end, why = "You know better." },
}
ending "end" { title = "The end", text = "The end." }
