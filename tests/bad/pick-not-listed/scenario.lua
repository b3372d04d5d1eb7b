scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { dry = false } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" {
    "Go on", go = { "water", "end" },
    pick = function(s)
      if s.dry then return "end" end
      return "watter" -- expect: this pick answers "watter", which is not in its go list; did you mean "water"?
    end,
  },
}
scene "water" { title = "Water", text = "There it is.", choice "on" { "Go on", go = "end" } }
ending "end" { title = "The end", text = "The end." }
