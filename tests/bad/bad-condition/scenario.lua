scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0, told = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = {
    "You wait.",
    when({ function(s) return s.told end }, "It is told."), -- expect: scene "one" has a condition that cannot be: a function stands alone, not within data
  },
  choice "a" { "Ask", go = "two", needs = { at_least(3) }, why = "No." }, -- expect: choice "a" has a condition that cannot be: at_least, at_most and between stand behind the name of a variable, trust = at_least(3)
  choice "b" { "Beg", go = "two", needs = { "told", 3 }, why = "No." }, -- expect: choice "b" has a condition that cannot be: it holds texts, names with values, not_(...), any_of{ ... }, visited "scene" and chosen "scene.choice"
  choice "c" { "Call", go = "two", needs = { trust = visited "one" }, why = "No." }, -- expect: choice "c" has a condition that cannot be: behind a name stand true, false, a number, a text, at_least(3), at_most(3), between(1, 3), not_(...) or any_of{ ... }
  choice "d" { "Drop it", go = "two", needs = { [true] = 1 }, why = "No." }, -- expect: choice "d" has a condition that cannot be: a key in it is neither a name nor a place in the list
}
ending "two" { title = "Two", text = "The end." }
