scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait for 3 hours. {#F-1}", choice "go_on" { "Go on", go = "two" } }
fact "F-1" { "They waited for three hours." }
-- expect: warning: nothing rests on fact "F-2"
fact "F-2" { "They left." }
ending "two" { title = "Two", text = "The end." }
