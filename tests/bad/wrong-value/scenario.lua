scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { faith = number{ 3, min = 0, max = 6 }, trust = 0, told = false, asked = list(), seen = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  -- What an effect with a fault was to change is not told as never changed.
  title = "One", text = { "You wait.", when("seen", "You have seen it.") },
  choice "s" { "See", go = "two", effect = function(s) s.seen = "yes" end }, -- expect: variable "seen" is true or false and cannot hold a text
  choice "a" { "Much", go = "two", effect = function(s) s.trust = "many" end }, -- expect: variable "trust" is a whole number and cannot hold a text
  choice "b" { "None", go = "two", effect = function(s) s.told = nil end }, -- expect: variable "told" is true or false and cannot hold nothing
  choice "f" { "Full", go = "two", effect = function(s) s.faith = 9 s.faith = 6 s.faith = s.faith + 9 end }, -- expect: variable "faith" goes from 0 to 6 and cannot hold 9
  choice "c" { "Some", go = "two", effect = function(s) s.asked = 3 end }, -- expect: variable "asked" is a list and cannot hold a number
  -- expect: variable "trust" is a number and cannot hold has("note"), which is true or false
  choice "d" { "Few", go = "two", effect = function(s) s.trust = has("note") s.told = has("note") end },
  -- expect: variable "told" is true or false and cannot hold s.trust, which is a number
  choice "e" { "All", go = "two", gives = "note", effect = function(s) s.told = s.trust end },
}
source "note" { "A note", text = "Wait.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
