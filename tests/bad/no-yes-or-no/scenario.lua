scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { gold = 1 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "pay" { "Pay", go = "two", needs = function(s) return s.gold end, why = "No gold." }, -- expect: this function must return true or false, and variable "gold" is a whole number; compare it with something
  choice "wait" { "Wait", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
