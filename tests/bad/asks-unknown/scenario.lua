scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = {
    "You wait.",
    when(function() return has("leter") end, "You have it."), -- expect: has("leter") names no source of this scenario; did you mean "letter"?
    when(function() return visits("onee") > 1 end, "Again."), -- expect: visits("onee") names no node of this scenario; did you mean "one"?
  },
  choice "read" {
    "Read it", go = "two", gives = "letter",
    needs = function() return taken("one.raed") == 0 and has "letter" end, -- expect: taken("one.raed") names no choice of this scenario; did you mean "one.read"?
    why = "You have read it.",
  },
  choice "go_on" {
    "Go on", go = "two",
    needs = function() return answered("one") == nil end, -- expect: answered("one") names no check of this scenario
    why = "You have answered.",
  },
}
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
