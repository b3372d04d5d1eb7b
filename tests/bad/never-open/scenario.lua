scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { trust = number{ 3, min = 0, max = 8 }, told = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "wait" { "Wait", go = "late", effect = function(s) s.trust = s.trust + 1 end },
  -- expect: choice "read" can never be open: it needs source "letter", which only this choice itself gives
  choice "read" { "Read", go = "two", needs = "letter", why = "You have no letter.", gives = "letter" },
  -- expect: choice "call" can never be open: it needs source "number", which is given only where the play never comes
  choice "call" { "Call", go = "two", needs = "number", why = "You know no number." },
  choice "dial" { "Dial", go = "two", needs = "letter", why = "You have no letter.", gives = "number" }, -- expect: choice "dial" can never be open: it needs source "letter", which is given only where the play never comes
  choice "beg" { "Beg", go = "two", needs = { trust = at_least(9) }, why = "They don't trust you." }, -- expect: choice "beg" can never be open: "trust" would have to be at least 9, and it goes from 0 to 8
  choice "tell" { "Tell", go = "two", needs = { "told", trust = 3 }, why = "You told nobody." }, -- expect: choice "tell" can never be open: "told" would have to be true, and it is false and nothing changes it
  choice "lie" { "Lie", go = "two", needs = { { trust = at_least(5) }, trust = at_most(4) }, why = "No." }, -- expect: choice "lie" can never be open: what it asks for can never be so at the same time
  choice "sell" { "Sell", go = "two", needs = any_of{ "letter", "number" }, why = "No." }, -- expect: choice "sell" can never be open: what it asks for can never be so at the same time
}
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
source "number" { "A number", text = "Six digits.", date = "2021-07-02", status = "reported" }
source "note" { "A note", text = "Two lines.", date = "2021-07-02", status = "reported" }
scene "late" {
  title = "Late", text = "You wait.",
  choice "show" { "Show it", go = "two", needs = "note", why = "You have no note." }, -- expect: choice "show" can never be open: it needs source "note", which is given only after it
  choice "go_on" { "Go on", go = "last" },
}
scene "last" { title = "Last", text = "You wait.", gives = "note", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
