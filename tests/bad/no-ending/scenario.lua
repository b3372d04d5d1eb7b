scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "Two roads.",
  choice "left" { "Left", go = "moor" },
  choice "right" { "Right", go = "two" },
}
-- expect: no ending can be reached from scene "moor": scene "mist" leads back to it
scene "moor" { title = "Moor", text = "Fog.", choice "go_on" { "Go on", go = "mist" } }
scene "mist" { title = "Mist", text = "More fog.", choice "back_again" { "Go back", go = "moor" } }
ending "two" { title = "Two", text = "The end." }
