scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", gives = "letter", choice "go_on" { "Go on", go = "two" } }
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reportd" } -- expect: source "letter" has the status "reportd"; there are confirmed, reported, claimed, disputed, withdrawn or unknown
ending "two" { title = "Two", text = "The end." }
