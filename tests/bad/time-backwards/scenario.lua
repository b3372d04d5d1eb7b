scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", date = "2021-07-03 09:10",
  choice "go_on" { "Go on", go = "later" },
}
-- expect: warning: scene "later" is dated before scene "one", which leads to it
scene "later" {
  title = "Later", text = "You waited.", date = "2021-07-03 08:50",
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
