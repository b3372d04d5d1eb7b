chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
-- expect: there is no scenario "id" { ... }
