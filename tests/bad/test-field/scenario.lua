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
-- expect: tests.lua:1: play "seed" has "seven" for seed; it should be a whole number from 0
-- expect: tests.lua:2: play "expect" has a number for expect; it should be what expect holds, in braces
-- expect: tests.lua:3: play "ended" has a number for ended; it should be true or false
-- expect: tests.lua:4: play "status" has no status for "note"; it should be confirmed, reported, claimed, disputed, withdrawn or unknown
-- expect: tests.lua:5: play "nameless" expects something without a name; write at = "noon", trust = 3
