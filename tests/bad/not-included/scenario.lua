-- expect: warning: "places.lua.txt" is not read; take the .txt off its name
-- expect: warning: no file includes "Tests.lua"; plays that check goes through stand in tests.lua
-- expect: warning: no file includes "test.lua"; plays that check goes through stand in tests.lua
scenario "bad" { title = "Bad", kind = "fictional", start = "one" } -- expect: warning: no file includes "draft.lua", so nothing of it is in the scenario; write include "draft.lua"
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
