scenario "bad" { title = "Bad", kind = "fictional", languages = { "ru" }, start = "one", state = { cans = 2, name = "x" } }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One",
  text = "{cans} {cans|one:канистра|few:канистры|other:канистр}.", -- expect: the text scene.one.text.1 has no form "many" for {cans}, which the language ru uses with 0
  choice "go_on" { "Go on", go = "two" },
}
ending "two" {
  title = "Two",
  text = "{name|one:a|few:b|many:c|other:d}", -- expect: the text ending.two.text.1 counts {name}, which is a text
}
