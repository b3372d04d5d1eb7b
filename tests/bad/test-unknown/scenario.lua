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
-- expect: tests.lua:1: play "where" names a scene that is not declared, "tow"; did you mean "two"?
-- expect: tests.lua:2: play "what" expects what is neither a field of expect nor a variable, "tolld"; did you mean "told"?
-- expect: tests.lua:3: play "who" names a source that is not declared, "noet"; did you mean "note"?
-- expect: tests.lua:4: play "state" names a variable that is not declared, "tol"; did you mean "told"?
-- expect: tests.lua:5: play "edition" names an edition that is not declared, "short"
-- expect: tests.lua:6: play "closed" names a choice that is not declared, "leav"; did you mean "leave"?
-- expect: tests.lua:7: play "scene" expects what is neither a field of expect nor a variable, "scene"; write at = "..." for where the play is
