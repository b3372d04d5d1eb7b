scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }

-- expect: nothing leads to scene "attic"; what follows it is never reached either
scene "attic" { title = "Attic", text = "Dust.", choice "down" { "Go down", go = "roof" } }
scene "roof" { title = "Roof", text = "Wind.", choice "go_on" { "Go on", go = "two" } }
-- expect: scene "cellar" is never reached: scene "vault" leads to it, but is never reached itself
scene "cellar" { title = "Cellar", text = "Damp.", choice "on" { "On", go = "vault" } }
scene "vault" { title = "Vault", text = "Dark.", choice "again" { "Back", go = "cellar" }, choice "out" { "Out", go = "two" } }
ending "two" { title = "Two", text = "The end." }
