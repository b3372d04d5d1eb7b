-- A gate without editions, arrows or an author: the exit slip asks for what one has learned, and then for a claim.
scenario "gate" {
  title = "The gate", kind = "documented", contact = "gate@example.org", start = "board",
}
board "board" { title = "The board", go = "done",
  card "one" { "One" }, card "two" { "Two" }, card "three" { "Three" }, card "four" { "Four" },
  order = { "one", "two", "three", "four" },
  claim "sure" { "It was shut.", answer = "confirmed", because = "It was seen." },
  claim "open" { "It was opened.", answer = "unknown", half = "claimed", because = "It was not seen." } }
ending "done" { text = "Done." }
