scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = meter{ "Trust", 3, min = 0, max = 8 }, told = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = {
    "You wait.",
    when({ trust = at_least(9) }, "Everybody trusts you."), -- expect: a part of scene "one" can never be shown: "trust" would have to be at least 9, and it goes from 0 to 8
    when("told", "It is told."), -- expect: a part of scene "one" can never be shown: "told" would have to be true, and it is false and nothing changes it
    when({ trust = at_least(6), not_{ trust = at_least(4) } }, "Some do."), -- expect: a part of scene "one" can never be shown: what it asks for can never be so at the same time
  },
  choice "go_on" { "Go on", go = "zero", moves = { trust = { 1, "you waited" } } },
}
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
scene "zero" {
  title = "Zero",
  text = {
    "You wait.",
    when("letter", "You read it."), -- expect: a part of scene "zero" can never be shown: it asks for source "letter", which is given only after it
  },
  choice "go_on" { "Go on", go = "half" },
}
scene "half" { title = "Half", text = { "You wait.", when("letter", "You read it again.") },
  choice "again" { "Again", go = "half", gives = "letter", once = true }, choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
