scene "three" { title = "Three", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
