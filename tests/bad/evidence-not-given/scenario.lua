scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
source "note" { "A note", text = "A line.", date = "2021-07-02", status = "reported", who = "A", saw = "B", shows = "C" }
source "late" { "A late note", text = "A line.", date = "2021-07-02", status = "reported", who = "A", saw = "B", shows = "C" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "order" } }
board "order" {
  title = "Order", text = "Put them in order.", go = "two", gives = "note",
  card "a" { "First", text = "First." }, card "b" { "Second", text = "Second." },
  order = { "a", "b" },
  link "one" { "a", "b", answer = "response", because = "So it was.", evidence = "note" },
  link "two" { "a", "b", answer = "trigger", because = "So it was.", half_evidence = "late" }, -- expect: link "two" counts the source "late" as evidence, which no way to its board gives
}
ending "two" { title = "Two", text = "The end.", gives = "late" }
