scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
include "peple.lua" -- expect: include "peple.lua": cannot read "peple.lua": No such file or directory; did you mean "people.lua"?
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
