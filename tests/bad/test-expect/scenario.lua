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
-- expect: tests.lua:1: play "at", after step 1 "leave": the play is at "two", not at "one"
-- expect: tests.lua:2: play "ended", after step 1 "leave": the play has ended, at "two"
-- expect: tests.lua:3: play "going", after step 1 "read": the play has not ended; it is at "one"
-- expect: tests.lua:4: play "open", at its beginning: "ask" is not open but closed: You have no note.
-- expect: tests.lua:5: play "closed", at its beginning: "leave" is open, not closed
-- expect: tests.lua:6: play "has", at its beginning: the player has no source "note"
-- expect: tests.lua:7: play "lacks", after step 1 "read": the player has the source "note"
-- expect: tests.lua:8: play "status", after step 1 "read": the source "note" stands as reported, not as withdrawn
-- expect: tests.lua:9: play "value", after step 1 "read": n is 1, not 2
-- expect: tests.lua:9: play "value", after step 1 "read": told is false, not true
-- expect: tests.lua:10: play "text", at its beginning: "You walk" does not stand on the page
-- expect: tests.lua:11: play "no-text", at its beginning: "wait  **here**" stands on the page
-- expect: tests.lua:12: play "page", after step 1 "leave": the page is of kind "ending", not "scene"
-- expect: tests.lua:13: play "fault", after step 1 "leave": the script should have stopped with "nil", and did not
-- expect: tests.lua:14: play "other", step 1 "stop": the script stopped with "scenario.lua:8: attempt to concatenate a nil value", not with "a number"
-- expect: tests.lua:18: play "lines", after step 2 "leave": the play is at "two", not at "one"
