scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }

-- expect: nothing leads to scene "attic"
scene "attic" { title = "Attic", text = "Dust.", choice "down" { "Go down", go = "roof" } }
-- expect: scene "roof" is never reached: scene "attic" leads to it, but is never reached itself
scene "roof" { title = "Roof", text = "Wind.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
