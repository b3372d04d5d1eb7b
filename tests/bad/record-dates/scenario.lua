scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
source "note" { "A note", text = "Wait.", status = "withdrawn", date = "2021-07-02", history = { { "2021-07-01", "reported", "It was sent." } } } -- expect: source "note" is of 2021-07-02, and its history begins on 2021-07-01, before that; history is how its status changed later
source "list" { "A list", text = "Ten names.", status = "reported", date = "2021-07-02 10:00", history = { { "2021-07-02", "withdrawn", "It was false." } } }
chart "ill" {
  "Who fell ill", kind = "counts", source = "A list.",
  point "a" { "2021-07-02", value = 8, known = "2021-07-01" }, -- expect: point "a" is of 2021-07-02 and became known on 2021-07-01, before that
  point "b" { "2021-07-02", value = 9, withdrawn = "2021-06-03" }, -- expect: point "b" is of 2021-07-02 and was withdrawn on 2021-06-03, before that
  point "c" { "2021-07-02", value = 9, known = "2021-07-02 09:00", withdrawn = "2021-07-04" },
}
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "two", gives = { "note", "list" } } }
ending "two" { title = "Two", text = "The end." }
