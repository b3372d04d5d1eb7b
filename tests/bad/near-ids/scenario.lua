scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "old_mill" },
  choice "goon" { "Go on, my friend", go = "oldmill" }, -- expect: choice "goon" is too easily confused with "go_on"
}
scene "old_mill" { title = "Mill", text = "It turns.", choice "go_on" { "Go on", go = "two" } }
-- expect: node "oldmill" is too easily confused with "old_mill"
scene "oldmill" { title = "Mill", text = "It stands.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
