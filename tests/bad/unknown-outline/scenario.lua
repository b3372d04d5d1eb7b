scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }

place "here" { "Here", at = { 43, 52 } }
outline "country" { source = "Drawn by hand", rings = { { 42, 50, 44, 50, 44, 54 } } }
-- expect: chart "map" is drawn in the outline "countri", which is not declared; did you mean "country"?
chart "map" { "Where", kind = "map", outline = "countri", point "first" { "2021-07-01", place = "here" } }
