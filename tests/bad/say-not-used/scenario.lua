scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "Dana waits.", choice "go_on" { "Go on", go = "two" } }
say "dana" { "Dana", "da-NA", language = "kk" }
-- expect: warning: no text has the words of say "bolat"
say "bolat" { "Bolat", "bo-LAT", language = "kk" }
ending "two" { title = "Two", text = "The end." }
