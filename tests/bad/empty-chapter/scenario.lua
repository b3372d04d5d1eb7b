scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
chapter "later" { title = "Later" } -- expect: chapter "later" has no scene
