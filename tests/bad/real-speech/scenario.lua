scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
person "minister" { "Anna Berg", real = true }
scene "one" {
  title = "One", text = "You wait.",
  choice "quote" { "Berg says: “Wait!”", go = "two" }, -- expect: choice "quote" names "minister", who is a real person, beside words in quotation marks
  choice "ask" { "Ask what Berg said", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
