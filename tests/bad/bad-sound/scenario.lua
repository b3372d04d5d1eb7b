scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one", bed = "wind" }
scene "one" { title = "One", text = "You wait.", sound = "wind", choice "go_on" { "Go on", go = "two" } } -- expect: scene "one" has the sound "wind"; there are sign, phone, tray, stamp, string, pencil, page, door, kettle, card, shutter, receiver, line or pin
ending "two" { title = "Two", text = "The end." }
