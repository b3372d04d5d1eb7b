scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
term "Big Kettle" { "Kettle", text = "It boils." } -- expect: term "Big Kettle": an id is a small letter, then small letters, digits and _, 40 at most
ending "two" { title = "Two", text = "The end." }
