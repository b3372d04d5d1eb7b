scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = {
  trust = meter{ "Trust", 3, min = 0, max = 8, better = "up" }, -- expect: variable "trust" is better by "up"; there are more and less
} }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", effect = function(s) s.trust = 4 end },
}
ending "two" { title = "Two", text = "The end." }
