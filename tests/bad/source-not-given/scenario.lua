scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }

-- expect: warning: source "letter" is given by no scene and no choice
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
