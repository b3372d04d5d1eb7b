scenario "bad" { title = "Bad", kind = "fictional", languages = { "en", "ru" }, start = "one", state = { n = 2 } }
scene "one" { title = "One", text = "You wait {n} {n|one:hour|other:hours}.", choice "go_on" { "Go on", go = "two", effect = function(s) s.n = 3 end } }
ending "two" { title = "Two", text = "The end." }
-- expect: lang/ru.po:22: warning: the translation of ending.two.title (scenario.lua:3) is marked fuzzy and not used; look at it, then delete the line #, fuzzy
-- expect: lang/ru.po:9: warning: the text scene.one.title (scenario.lua:2) has changed since it was translated; it is shown in the original
