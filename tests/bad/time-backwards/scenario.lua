scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one", date = "2021-07-03 08:00" }
scene "one" {
  title = "One", text = "You wait.", date = "2021-07-03 09:10",
  choice "go_on" { "Go on", go = "later" },
}
scene "later" {
  -- expect: warning: scene "later" is dated before scene "one", which leads to it
  title = "Later", text = "You waited.", date = "2021-07-03 08:50",
  choice "go_on" { "Go on", go = "two" },
}
-- expect: warning: ending "two" has no date of its own and takes that of its chapter, so it is dated before scene "later", which leads to it
ending "two" { title = "Two", text = "The end." }
