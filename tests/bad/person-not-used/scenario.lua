scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "Dana waits.", choice "go_on" { "Go on", go = "two" } }
person "dana" { "Dana" }
-- expect: warning: person "bolat" never speaks and no text names them
person "bolat" { "Bolat" }
ending "two" { title = "Two", text = "The end." }
