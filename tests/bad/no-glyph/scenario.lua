scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: no bundled font has the letter 工 (U+5DE5)
scene "one" { title = "One", text = "You wait 工.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
