scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One"
  text = "You wait.", -- expect: Lua cannot read this: '}' expected (to close '{' at line 3) near 'text'
}
ending "two" { title = "Two", text = "The end." }
