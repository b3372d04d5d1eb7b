scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }

scene "one" { title = "One again", text = "You wait.", choice "go_on" { "Go on", go = "two" } } -- expect: scene "one" is declared twice; the first is at scenario.lua:3
ending "two" { title = "Two", text = "The end." }
-- A whole scenario pasted behind another one: its languages are a list of their own.
scenario "bad" { title = "Bad", kind = "fictional", languages = { "en" }, start = "one" } -- expect: scenario "bad" is declared twice; the first is at scenario.lua:1
