scenario "bad" { title = "Bad", kind = "fictional" }
edition "long" { "The long one", minutes = 40, start = "one" }
edition "short" { "The short one", minutes = 20, start = "moor" } -- expect: no play of edition "short" comes to an ending
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
-- expect: no ending can be reached from scene "moor": scene "mist" leads back to it [no-ending]
scene "moor" { title = "Moor", text = "Fog.", choice "go_on" { "Go on", go = "mist" } }
scene "mist" { title = "Mist", text = "More fog.", choice "back_again" { "Go back", go = "moor" } }
ending "two" { title = "Two", text = "The end." }
