scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { told = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = { "You wait.", when(function() return random(2) == 1 end, "It rains.") }, -- expect: random works only in an effect and in pick, and this is a condition
  choice "a" { "Ask", go = "two", needs = function(s) s.told = true return true end, why = "No." }, -- expect: only an effect may change the state, and this is a condition
  choice "c" { "Come", go = "two", needs = function() return chosen("one.a") end, why = "No." }, -- expect: chosen works only in a condition without a function; in a function write taken("scene.choice") > 0
  choice "b" { "Draw", go = { "one", "two" }, pick = function(s) s.told = true return "two" end }, -- expect: only an effect may change the state, and this is a pick
}
ending "two" { title = "Two", text = "The end." }
