scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
choice "go_off" { "Go off", go = "two" } -- expect: this choice stands in no scene
ending "two" { title = "Two", text = "The end." }
