scenario "bad" { title = "Bad", kind = "fictional", languages = { "en", "ru" }, start = "one", state = { n = 2 } }
scene "one" { title = "One", text = "You wait {n} {n|one:hour|other:hours}.", choice "go_on" { "Go on", go = "two", effect = function(s) s.n = 3 end } }
ending "two" { title = "Two", text = "The end of the [well]." }
term "well" { "Well", text = "It is deep." }
-- expect: lang/ru.po:14: the translation of scene.one.text.1 (scenario.lua:2) is not used: it does not have {n}
-- expect: lang/ru.po:26: the translation of ending.two.text.1 (scenario.lua:3) is not used: the original does not have [колодца], but [well]; write [колодца|well] [translation-marks]
