scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = {
  trust = meter{ "Trust", 3, min = 0, max = 8, symbol = "dimond" }, -- expect: variable "trust" has the symbol "dimond"; there are diamond, disc, triangle, square and ring
} }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", effect = function(s) s.trust = 4 end },
}
ending "two" { title = "Two", text = "The end." }
