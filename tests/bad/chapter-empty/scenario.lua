scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one", date = "2021-07-02" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "late" } }
scene "late" { title = "Late", text = "You wait.", date = "2021-07-03", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
-- expect: chapter "evening" has no scenes; what belongs to a chapter stands behind it, until the next one
chapter "evening" { title = "The evening", start = "two" }
