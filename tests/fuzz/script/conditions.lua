scenario "s" { title = "S", start = "one", state = { told = false, n = number{ 1, min = 0, max = 3 }, mood = "x" } }
source "note" { "N", date = "2021-07-02", status = "reported" }
scene "one" { title = "O", text = { "W.", when({ n = between(1, 2) }, "X."), when(not_ "told", "Y.") },
  choice "a" { "A", go = "end", needs = { "note", any_of{ "told", { n = at_least(2), mood = not_ "y" } }, visited "one" } },
  choice "b" { "B", go = "one", gives = "note", needs = { not_(chosen "one.b"), n = any_of{ 1, at_most(0) } } } }
ending "end" { title = "E", text = "E." }
