-- expect: scenario "bad" names the language "eng"; its code is "en"
scenario "bad" { languages = "eng", title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "Dana waits.", choice "go_on" { "Go on", go = "two" } }
-- expect: say "dana" names the language "Kazakh"; its code is "kk"
say "dana" { "Dana", "da-NA", language = "Kazakh" }
ending "two" { title = "Two", text = "The end." }
