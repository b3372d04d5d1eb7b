-- expect: languages names "ru", and there is no file lang/ru.po; `qantar pot` begins one
scenario "bad" { title = "Bad", kind = "fictional", languages = { "en", "ru" }, start = "one", state = { n = 2 } }
scene "one" { title = "One", text = "You wait {n} {n|one:hour|other:hours}.", choice "go_on" { "Go on", go = "two", effect = function(s) s.n = 3 end } }
ending "two" { title = "Two", text = "The end." }
