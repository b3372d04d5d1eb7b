scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = {
  trust = meter{ "Trust", 3, min = 0, max = 8 },
  hope = meter{ "Hope", 3, min = 0, max = 8 }, -- expect: warning: no effect changes meter "hope"
} }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two", moves = { trust = "they came" }, effect = function(s) s.trust = s.trust + s.hope end },
}
ending "two" { title = "Two", text = "The end." }
