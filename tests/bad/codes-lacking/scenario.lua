scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: warning: codes.txt lacks "choice one stay", and 1 more; `qantar codes` adds them
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" }, choice "stay" { "Stay", go = "three" } }
ending "two" { title = "Two", text = "The end." }
ending "three" { title = "Three", text = "The end." }
