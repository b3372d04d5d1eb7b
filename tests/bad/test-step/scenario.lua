scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { told = false, n = 0 } }
source "note" { "A note", text = "Wait for us.", date = "2021-07-02", status = "reported" }
chapter "all" { title = "All", start = "one", date = "2021-07-03" }
scene "one" {
  title = "One", text = "You wait here.",
  choice "read" { "Read the note", go = "one", once = true, gives = "note", effect = function(s) s.n = s.n + 1 end },
  choice "ask" { "Ask for it", go = "two", needs = "note", why = "You have no note." },
  choice "stop" { "Break it", go = "two", effect = function(s) s.n = s.n .. (nil) end },
  choice "leave" { "Leave", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
-- expect: tests.lua:1: play "misspelt", step 1 "raed": there is no "raed" to take at "one"; did you mean "read"? (open here: read, stop, leave)
-- expect: tests.lua:4: play "closed", step 1 "ask": "ask" is closed: You have no note. (open here: read, stop, leave)
-- expect: tests.lua:6: play "breaks", step 1 "stop": the script stops: scenario.lua:8: attempt to concatenate a nil value
-- expect: tests.lua:7: play "number" has a number for a step; a step is the id of a choice, expect { ... } or a list of steps
-- expect: tests.lua:8: play "empty" has neither steps nor expectations
