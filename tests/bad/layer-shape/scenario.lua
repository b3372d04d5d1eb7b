scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "two" } }
-- expect: warning: layer "wide.svg" of picture "hill" is 1600 x 900, and the first is 1200 x 1000: each is cut to the picture's place by itself, so they will not lie over one another as they were drawn
picture "hill" { alt = "A hill.", layers = { "hill.svg", "same.svg", "wide.svg" } }
ending "two" { title = "Two", text = "The end." }
