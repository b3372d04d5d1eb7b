scenario "bad" { title = "Bad", kind = "fictional", start = "one", api = 9000 } -- expect: scenario "bad" is written for api 9000 and this Qantar knows api 1; play it with a newer Qantar, or write api = 1 if it needs nothing newer
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
