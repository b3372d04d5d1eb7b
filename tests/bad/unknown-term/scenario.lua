scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "You see a [ketle].", -- expect: the text scene.one.text.1 names the term "ketle", which is not declared; did you mean "kettle"?
  -- expect: the text scene.one.plain.1 has the link [a kettle](...), and texts have no links; write the words alone, or declare a term for them
  plain = "You see [a kettle](https://example.org/kettle).",
  -- expect: the text scene.one.go_on.label names the term "the pot", which is not declared; the words stand before the |: [the pot|kettle] [unknown-term]
  choice "go_on" { "Go to [kettle|the pot]", go = "two" },
  -- expect: the text scene.one.stay.label names the term "tea kettles", which is not declared; did you mean "tea kettle"? With its id: [tea kettles|kettle] [unknown-term]
  choice "stay" { "Fill [tea kettles]", go = "two" },
  choice "go_off" { "Go on", go = "two" },
}
term "kettle" { "Kettle", forms = { "tea kettle" }, text = "It boils." }
ending "two" { title = "Two", text = "The end." }
