scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: "**" has no "**" that closes it, at "**wait."; write \** to show it as it is
scene "one" { title = "One", text = "You **wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
