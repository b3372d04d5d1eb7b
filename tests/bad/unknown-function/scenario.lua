scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { n = 0, name = "a" } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "roll" { "Roll", go = "two", effect = function(s) s.n = math.random(2) end }, -- expect: there is no math function "random"; write random(6) for a whole number from 1 to 6
  choice "round" { "Round", go = "two", effect = function(s) s.n = math.flor(s.n) end }, -- expect: there is no math function "flor"; did you mean "floor"?
  choice "shout" { "Shout", go = "two", effect = function(s) s.name = string.uper(s.name) end }, -- expect: there is no string function "uper"; did you mean "upper"?
}
ending "two" { title = "Two", text = "The end." }
