scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
include "people.lua"
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
include "people.lua" -- expect: "people.lua" is included twice
ending "two" { title = "Two", text = "The end." }
