scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
-- expect: warning: no packed scenario may hold this file: "pictures/well(1).svg" is no name for other computers; it should have only a to z, digits, _, - and dots inside
picture "well" { alt = "A well.", layers = { "well(1).svg" } }
scene "one" { title = "One", text = "You wait.", picture = "well", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
