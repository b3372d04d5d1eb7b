scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { note = false } }
chapter "all" { title = "All", start = "one" }
source "note" { "A note", text = "Two lines.", date = "2021-07-02", status = "reported" }
scene "one" {
  title = "One", text = "You wait.", gives = "note",
  choice "a" { "Ask", go = "two", needs = "note", why = "No." }, -- expect: choice "a" needs "note", which is a source and a variable; for the variable write note = true
}
ending "two" { title = "Two", text = "The end." }
