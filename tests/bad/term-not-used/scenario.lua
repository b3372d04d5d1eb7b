scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You see a [kettle].", choice "go_on" { "Go on", go = "two" } }
term "kettle" { "Kettle", text = "It boils water." }
-- expect: warning: no text names term "samovar"
term "samovar" { "Samovar", text = "It boils more water." }
ending "two" { title = "Two", text = "The end." }
