scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two" } }

world "price" {
  unit = "tenge",
  row{ "*", "2021-07-01", 60 },
  row{ "*", "2021-07-01", 90 }, -- expect: world "price" has two rows for "*" at one date; the first is at line 7
}
ending "two" { title = "Two", text = "The end." }
