scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: scene "one" shows the chart "coun", which is not declared; did you mean "count"?
scene "one" { title = "One", text = "You wait.", chart = "coun", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }

chart "count" { "Counts", kind = "counts", point "first" { "2021-07-01", value = 3 } }
