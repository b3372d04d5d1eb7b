scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "You see a [ketle].", -- expect: the text scene.one.text.1 names the term "ketle", which is not declared; did you mean "kettle"?
  -- expect: the text scene.one.plain.1 has the link [a kettle](...), and texts have no links; write the words alone, or declare a term for them
  plain = "You see [a kettle](https://example.org/kettle).",
  choice "go_on" { "Go on", go = "two" },
}
term "kettle" { "Kettle", text = "It boils." }
ending "two" { title = "Two", text = "The end." }
