scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0, told = false, mood = "calm" } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = { "You wait.", when({ mood = at_least(2) }, "It is told.") }, -- expect: scene "one" asks for variable "mood" to be a number, and it is a text
  choice "a" { "Ask", go = "two", needs = "trust", why = "No." }, -- expect: choice "a" needs "trust", which is a whole number and not true or false; write trust = ...
  choice "b" { "Beg", go = "two", needs = { trust = "much" }, why = "No." }, -- expect: choice "b" needs variable "trust" to be a text, and it is a whole number
  choice "c" { "Call", go = "two", needs = { trust = between(5, 2) }, why = "No." }, -- expect: choice "c" needs variable "trust" to be between 5 and 2; the lower number is first
  -- expect: choice "d" needs "tolt", which is no source and no variable of this scenario; did you mean "told"? [unknown-source]
  choice "d" { "Drop it", go = "two", needs = any_of{ "tolt", { trst = 2 } }, why = "No." }, -- expect: choice "d" needs "trst", which is no variable; did you mean "trust"? [unknown-variable]
  -- expect: choice "e" needs a visit of "on", which is no scene of this scenario [unknown-target]
  -- expect: choice "e" needs the choice "one.x", which is none of this scenario; it is written "scene.choice" [unknown-target]
  choice "e" { "End it", go = "two", needs = { visited "on", chosen "one.x" }, why = "No." },
}
ending "two" { title = "Two", text = "The end." }
