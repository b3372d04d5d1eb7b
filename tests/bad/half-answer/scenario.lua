scenario "bad" { title = "Bad", kind = "fictional", start = "quiz" }
check "quiz" {
  "Why?", go = "order",
  answer "price" { "The price", right = true, credit = 0.5, because = "Yes." }, -- expect: answer "price" is right and has credit, which is for answers that are partly right; take credit away
  answer "rain" { "Rain", credit = 0.5, because = "In part." },
}
board "order" {
  title = "Order", text = "Put them in order.", go = "two",
  card "a" { "First", text = "First." }, card "b" { "Second", text = "Second." },
  order = { "a", "b" },
  link "a_b" { "a", "b", answer = "trigger", half = { "led_to", "trigger" }, because = "So it was." }, -- expect: link "a_b" names its answer "trigger" in half as well; the answer counts whole
  claim "well" { "The well was dry.", answer = "claimed", half = "claimed", because = "So they said." }, -- expect: claim "well" names its answer "claimed" in half as well; the answer counts whole
}
ending "two" { title = "Two", text = "The end." }
