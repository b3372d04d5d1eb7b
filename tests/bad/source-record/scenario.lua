scenario "bad" { title = "Bad", kind = "documented", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", gives = "letter", choice "go_on" { "Go on", go = "two" } }
-- expect: source "letter" has no who and facts, which a documented scenario must give
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
