scenario "bad" { title = "Bad", kind = "fictional", start = "on" } -- expect: scenario "bad" starts at "on", which is no scene of this scenario
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
