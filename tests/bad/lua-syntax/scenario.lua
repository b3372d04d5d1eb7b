scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One" -- expect: Lua cannot read this: a comma is missing at the end of this line
  text = "You wait.",
}
ending "two" { title = "Two", text = "The end." }
