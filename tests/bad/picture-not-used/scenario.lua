scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }

-- expect: warning: picture "hill" is never shown
picture "hill" { alt = "A hill.", layers = { "hill.svg" } }
ending "two" { title = "Two", text = "The end." }
