scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { dry = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" {
    "Go on", go = { "water", "end" },
    pick = function(s)
      if s.dry then return "end" end
      if visits("one") > 8 then return s.dry end -- expect: this pick returns s.dry, which is true or false; a pick returns an id of its go list
      if visits("one") > 7 then return s.dry and visits("one") end -- expect: this pick returns visits("one"), which is a number; a pick returns an id of its go list
      if visits("one") > 6 then return s.dry and "end" or "water" end
      if visits("one") > 5 then return s.dry and "finish" or "water" end -- expect: this pick answers "finish", which is not in its go list; write it there too
      if visits("one") > 4 then return s.dry and "end" or "watter" end -- expect: this pick answers "watter", which is not in its go list; did you mean "water"?
      return "watter" -- expect: this pick answers "watter", which is not in its go list; did you mean "water"?
    end,
  },
}
scene "water" { title = "Water", text = "There it is.", choice "on" { "Go on", go = "end" } }
ending "end" { title = "The end", text = "The end." }
ending "finish" { title = "Done", text = "It is done." }
