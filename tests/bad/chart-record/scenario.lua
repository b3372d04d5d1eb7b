scenario "bad" { title = "Bad", kind = "documented", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }

fact "F-1" { "One fact." }

chart "dead" { -- expect: chart "dead" has no source, which a documented scenario must give
  "Dead", kind = "counts",
  point "first"  { "2021-07-01", value = 1, facts = { "F-1" } },
  point "second" { "2021-07-02", value = 2 }, -- expect: point "second" of chart "dead" has no facts, which a documented scenario must give
}
