scenario "bad" { title = "Bad", kind = "fictional", languages = { "en", "ru" }, start = "one", state = { n = 2 } }
scene "one" { title = "One", text = "You wait {n} {n|one:hour|other:hours}.", choice "go_on" { "Go on", go = "two", effect = function(s) s.n = 3 end } }
ending "two" { title = "Two", text = "The end." }
-- expect: lang/ru.po:29: warning: no text of the scenario has the key "scene.three.title"
-- expect: lang/ru.po:21: warning: no text of the scenario has the key "ending.two.titel"; did you mean "ending.two.title"?
