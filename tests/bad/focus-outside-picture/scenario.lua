scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "three" } }
scene "three" { title = "Three", text = "You wait on.", picture = "town", choice "go_on" { "Go on", go = "two" } }
-- expect: picture "hill" has its focus in percent, and both numbers go from 0 to 1: write focus = { 0.5, 0.55 }
picture "hill" { alt = "A hill.", layers = { "hill.svg" }, focus = { 50, 55 } }
-- expect: picture "town" has a focus that is not in it: both numbers go from 0, at the left and the top, to 1
picture "town" { alt = "A town.", layers = { "hill.svg" }, focus = { 0.5, -0.2 } }
ending "two" { title = "Two", text = "The end." }
