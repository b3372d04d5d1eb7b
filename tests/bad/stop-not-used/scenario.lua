scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", at = "dawn", choice "go_on" { "Go on", go = "two" } }
chain "dawn" { "Dawn" }
-- expect: warning: nothing stands at stop "noon" of the chain
chain "noon" { "Noon" }
ending "two" { title = "Two", text = "The end." }
