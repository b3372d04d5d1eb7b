scenario "bad" { title = "Bad", kind = "documented", start = "one" }
-- expect: fact "A-1" has since, the end of its history, but no history; is it known?
fact "A-1" { "It was so.", since = "2022-01-02" }
-- expect: fact "A-2" has a since that is before the last entry of its history
fact "A-2" { "It was so.", history = { { "2022-01-03", "claimed", "by one" } }, since = "2022-01-02" }
-- expect: fact "A-3" has a known that is after the first entry of its history
fact "A-3" { "It was so.", history = { { "2022-01-03", "claimed", "by one" } }, known = "2022-01-04" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait. {#A-1 A-2 A-3}", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
