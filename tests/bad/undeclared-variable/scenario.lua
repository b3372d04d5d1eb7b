scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { gold = 3, told = false, lost = nil } }
chapter "all" { title = "All", start = "one" }
world "price" { row{ "*", "2021-07-01", 60 } }
local function enough(state, least) return state.gald >= least end -- expect: there is no variable "gald"; did you mean "gold"?
scene "one" {
  title = "One",
  text = {
    "You wait.",
    when(function(s) return s.toled end, "You told it."), -- expect: there is no variable "toled"; did you mean "told"?
    when(function() return world.prise > 60 end, "It is dear."), -- expect: there is no world value "prise"; did you mean "price"?
  },
  choice "ask" { "Ask", go = "two", needs = function(s) return s.visits("one") > 1 end, why = "No." }, -- expect: there is no variable "visits"; "visits" is a word and stands alone: write it without "s."
  -- expect: there is no variable "two"; whether a play has been there is asked by visits("two") > 0
  choice "note" { "Note", go = "two", needs = function(s) return s.note and s.two end, why = "No.", gives = "note" }, -- expect: there is no variable "note"; "note" is a source: write has("note")
  choice "tell" { "Tell it", go = "two", effect = function(s) s.tolt = true end }, -- expect: there is no variable "tolt"; did you mean "told"?
  choice "buy" { "Buy it", go = "two", needs = function(s) return enough(s, 2) and s["gold "] > 1 end, why = "No." }, -- expect: there is no variable "gold "; did you mean "gold"?
  choice "warn" { "Warn her", go = "two", effect = function(s) s.warned = true end }, -- expect: there is no variable "warned"; each is declared in the state of the scenario
  choice "lose" { "Lose it", go = "two", effect = function(s) s.lost = true end }, -- expect: there is no variable "lost": "lost = nil" declares nothing; give it a first value, "lost = false"
}
source "note" { "A note", text = "Wait for us.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
