-- expect: warning: "places.lua.txt" is not read; take the .txt off its name
-- expect: warning: no file includes "Tests.lua"; plays that check goes through stand in tests.lua
-- expect: warning: no file includes "copy.lua", and it declares "two", which the scenario has already; if it is a copy, take it out of the folder
-- expect: warning: no file includes "test.lua"; plays that check goes through stand in tests.lua
scenario "bad" { title = "Bad", kind = "fictional", start = "one" } -- expect: no file includes "draft.lua", and what it has is asked for elsewhere; write include "draft.lua"
chapter "all" { title = "All", start = "one", place = "well" }
scene "one" { title = "One", text = "You wait.", place = "pump", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
