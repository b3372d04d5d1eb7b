scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
edition "lesson" { "One lesson", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = {
    "You wait.",
    when(function() return has("leter") end, "You have it."), -- expect: has("leter") names no source of this scenario; did you mean "letter"?
    when(function() return arrow("table.a_c") == "led_to" end, "Named."), -- expect: arrow("table.a_c") names no link of this scenario; did you mean "table.a_b"?
    when(function() return edition() == "leson" end, "It is short."), -- expect: edition() == "leson" names no edition of this scenario; did you mean "lesson"?
    when(function() return visits("onee") > 1 end, "Again."), -- expect: visits("onee") names no node of this scenario; did you mean "one"?
  },
  choice "read" {
    "Read it", go = "table", gives = "letter",
    -- expect: taken("leave") names no choice of this scenario; did you mean "one.leave"?
    needs = function() return taken("leave") == 0 or taken("one.raed") == 0 and has "letter" end, -- expect: taken("one.raed") names no choice of this scenario; did you mean "one.read"?
    why = "You have read it.",
  },
  choice "leave" { "Leave", go = "two" },
  choice "go_on" {
    "Go on", go = "two",
    needs = function() return answered("one") == nil end, -- expect: answered("one") names no check of this scenario
    why = "You have answered.",
  },
}
board "table" {
  title = "Table", text = "Two cards.", go = "two",
  card "a" { "First", when = "1 July", text = "One." }, card "b" { "Second", when = "2 July", text = "Two." }, order = { "a", "b" },
  link "a_b" { "a", "b", answer = "led_to", because = "So it is." },
}
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
