scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "wait" { "Wait", go = "two" },
  -- expect: choice "read" can never be open: it needs source "letter", which only this choice itself gives
  choice "read" { "Read", go = "two", needs = "letter", why = "You have no letter.", gives = "letter" },
  -- expect: choice "call" can never be open: it needs source "number", which is given only where the play never comes
  choice "call" { "Call", go = "two", needs = "number", why = "You know no number." },
  choice "dial" { "Dial", go = "two", needs = "letter", why = "You have no letter.", gives = "number" }, -- expect: choice "dial" can never be open: it needs source "letter", which is given only where the play never comes
}
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
source "number" { "A number", text = "Six digits.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
