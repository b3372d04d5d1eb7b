scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", picture = "hill", choice "go_on" { "Go on", go = "two" } }
-- expect: warning: layer "sign.svg" of picture "hill": line 3: text is not drawn
picture "hill" { alt = "A hill.", layers = { "sign.svg" } }
ending "two" { title = "Two", text = "The end." }
