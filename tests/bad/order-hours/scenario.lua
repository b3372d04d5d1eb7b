scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "order" } }
board "order" {
  title = "Order", text = "Put them in order.", go = "two", days = { "2021-07-01", "2021-07-03" },
  card "a" { "First", text = "First.", about = "2021-07-01 16:00" },
  card "b" { "Second", text = "Second.", by = "2021-07-01 12:30" },
  card "c" { "Third", text = "Third.", at = "2021-07-02 08:00" },
  card "d" { "Fourth", text = "Fourth.", from = "2021-07-02 09:00", to = "2021-07-03" },
  link "b_a" { "b", "a", answer = "led_to", because = "By their hours." }, -- its arrow is against the order, which is told already
  -- expect: board "order" has the card "a" before "b" in its order, but by their hours it was later
  -- expect: board "order" has the cards "d" and "c" side by side in its order, but by their hours the first was later
  order = { "a", "b", { "c", "d" } },
}
ending "two" { title = "Two", text = "The end." }
