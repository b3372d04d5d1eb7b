scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = 0, told = false, asked = list() } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "a" { "Much", go = "two", effect = function(s) s.trust = "many" end }, -- expect: variable "trust" is a whole number and cannot hold a text
  choice "b" { "None", go = "two", effect = function(s) s.told = nil end }, -- expect: variable "told" is true or false and cannot hold nothing
  choice "c" { "Some", go = "two", effect = function(s) s.asked = 3 end }, -- expect: variable "asked" is a list and cannot hold a number
}
ending "two" { title = "Two", text = "The end." }
