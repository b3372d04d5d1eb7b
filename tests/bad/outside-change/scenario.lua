scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
local n = 0
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", effect = function() n = n + 1 end }, -- expect: this function changes "n", which stands outside of it; what lasts belongs into the state
}
ending "two" { title = "Two", text = "The end." }
