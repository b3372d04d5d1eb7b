scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = {
  trust = number{ 9, min = 0, max = 8 }, -- expect: variable "trust" begins at 9, above its max = 8
} }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
