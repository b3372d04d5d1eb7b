scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { gold = 1 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "pay" { "Pay", go = "two", needs = function(s) return s.gold end, why = "No gold." }, -- expect: this function must return true or false, and variable "gold" is a whole number; compare it with something
  -- expect: this function must return true or false, and visits("two") is a number; write visits("two") > 0
  choice "leave" { "Leave", go = "two", needs = function(s) return s.gold == 1 and visits("two") end, why = "Not yet." },
  choice "say" { "Say", go = "two", needs = function(s) return "gold" end, why = "Not yet." }, -- expect: this function must return true or false, and "gold" is a text
  choice "wait" { "Wait", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
