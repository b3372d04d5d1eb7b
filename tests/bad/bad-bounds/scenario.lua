scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = {
  trust = number{ 9, min = 0, max = 8 }, -- expect: variable "trust" must have min <= first value <= max
} }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
