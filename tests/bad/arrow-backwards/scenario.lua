scenario "bad" { title = "Bad", kind = "fictional", start = "order" }
board "order" {
  title = "Order", text = "Put them in order.", go = "two",
  card "a" { "First", text = "First." }, card "b" { "Second", text = "Second." }, card "c" { "Third", text = "Third." },
  order = { "a", { "b", "c" } },
  link "a_b" { "a", "b", answer = "trigger", because = "So it was." },
  link "c_a" { "c", "a", answer = "condition", because = "So it was." }, -- expect: link "c_a" goes from "c" to "a", and the order of its board has "a" first; the earlier card stands first in a link
  link "c_b" { "c", "b", answer = "only_before", because = "So it was." },
}
ending "two" { title = "Two", text = "The end." }
