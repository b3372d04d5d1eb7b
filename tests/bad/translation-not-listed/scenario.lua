-- expect: warning: lang/ru.po is in the folder, and languages does not name "ru"; write languages = { "en", "ru" }
-- expect: warning: lang/ui.kk.po is in the folder, and languages does not name "kk"; write languages = { "en", "kk" }
scenario "bad" { title = "Bad", kind = "fictional", start = "one", languages = "en" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
