scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { told = false } }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = { "two", "three" },
    pick = include "verdict.lua", -- expect: a value is asked of include "verdict.lua", and the file gives none; write return before what it should give
  },
}
ending "two" { title = "Two", text = "The end." }
ending "three" { title = "Three", text = "Another end." }
