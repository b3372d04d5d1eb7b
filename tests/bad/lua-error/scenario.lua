scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
local price = 60 + nothing -- expect: there is no word "nothing"; a text stands in quotation marks
ending "two" { title = "Two", text = "The end." }
