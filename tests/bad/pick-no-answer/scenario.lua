scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { dry = false, n = 0 } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" {
    "Go on", go = { "water", "end" },
    pick = function(s)
      if s.dry then return "end" elseif s.n > 2 then return "water" end
    end, -- expect: warning: this pick can come to its end without a return; write return and an id of its go list before the end
  },
  choice "stay" {
    "Stay", go = { "water", "end" },
    pick = function(s)
      if s.dry then return end -- expect: warning: this pick returns nothing here; a pick returns an id of its go list
      return "water"
    end,
  },
  choice "walk" { -- each of these answers whatever happens
    "Walk", go = { "water", "end" },
    pick = function(s) if s.dry then return "end" else do return "water" end end end,
  },
  choice "run" {
    "Run", go = { "water", "end" },
    pick = function(s) while true do s = s.dry return "end" end end,
  },
  choice "ask" {
    "Ask", go = { "water", "end" },
    pick = function(s) if s.dry then return "end" end if not s.dry then return "water" end error("neither") end,
  },
  choice "try" {
    "Try", go = { "water", "end" },
    pick = function(s) repeat return "end" until s.dry end,
  },
}
scene "water" { title = "Water", text = "There it is.", choice "on" { "Go on", go = "end" } }
ending "end" { title = "The end", text = "The end." }
