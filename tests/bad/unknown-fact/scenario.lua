scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "It was 60. {#F-11}", -- expect: the text scene.one.text.1 names the fact "F-11", which is not declared; did you mean "F-1"?
  choice "go_on" { "Go on", go = "two" },
}
fact "F-1" { "It was 60." }
ending "two" { title = "Two", text = "The end." }
