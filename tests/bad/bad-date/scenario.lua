scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  date = "2 July 2021", -- expect: scene "one" has the date "2 July 2021": it is written in digits alone; it should be a date, "2022-01-02" or "2022-01-02 09:10"
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
