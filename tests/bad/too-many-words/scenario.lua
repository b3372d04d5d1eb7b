scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "You wait.",
  -- expect: the label of choice "go_on" has 15 words; 14 is the most
  choice "go_on" { "Go on and on and on until you have come to the end of it", go = "order" },
}
board "order" {
  title = "One two three four five six seven eight nine", -- expect: the title of board "order" has 9 words; 8 is the most
  text = "Put them in order.", go = "two",
  card "a" { "One two three four five six", text = "First." }, -- expect: the label of card "a" has 6 words; 5 is the most
  card "b" { "Second", text = "Second." },
  card "c" { "Third", text = "Third." },
  order = { "a", "b", "c" },
}
ending "two" { title = "Two", text = "The end." }
