scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "ask" } }
check "ask" { "Why?", go = "two", answer "half" { "Perhaps", because = "It may be." } } -- expect: check "ask" needs at least two answers
ending "two" { title = "Two", text = "The end." }
