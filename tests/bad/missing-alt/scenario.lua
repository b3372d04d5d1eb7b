scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "two" } }
picture "hill" { layers = { "hill.svg" } } -- expect: picture "hill" needs alt: what it shows, for those who do not see it (or decorative = true)
ending "two" { title = "Two", text = "The end." }
