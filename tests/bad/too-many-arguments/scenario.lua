scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { told = false, n = 0 } }
chapter "all" { title = "All", start = "one" }
source "note" { "A note", text = "Come at six.", date = "2021-07-02", status = "reported" }
scene "one" {
  title = "One", gives = "note",
  text = { "You wait.", when(function() return visits("one", "two") > 0 end, "It rains.") }, -- expect: visits takes one name, not 2: ask for each in a call of its own
  choice "a" { "Ask", go = "two", needs = function(s) return has("note", "letter") end, why = "No." }, -- expect: has takes one name, not 2: ask for each in a call of its own
  choice "b" { "Draw", go = "two", effect = function(s) s.n = random(1, 3) end }, -- expect: random takes one number, not 2: random(6) is 1 to 6, and random(6) + 9 is 10 to 15
}
ending "two" { title = "Two", text = "The end." }
