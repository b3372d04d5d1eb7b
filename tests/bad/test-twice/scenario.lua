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
-- expect: tests.lua:2: play "same" is written twice
