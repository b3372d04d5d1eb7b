scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "two" }, choice "stay" { "Stay", go = "three" } }
picture "hill" { layers = { "hill.svg" } } -- expect: picture "hill" needs alt: what it shows, for those who do not see it (or decorative = true)
scene "three" { title = "Three", text = "You wait.", picture = "lake", choice "go_on" { "Go on", go = "one" } }
picture "lake" { layers = { "hill.svg" }, alt = "hill.svg" } -- expect: picture "lake" has the name of a file for alt; say there what the picture shows
ending "two" { title = "Two", text = "The end." }
