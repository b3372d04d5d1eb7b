scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.", gives = "letter",
  choice "leave" { "Leave", go = "two", needs = "leter", why = "You have none." }, -- expect: choice "leave" needs "leter", which is no source of this scenario; did you mean "letter"?
}
source "letter" { "A letter", text = "Two lines.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
