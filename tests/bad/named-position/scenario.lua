scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
term "queue" {
  title = "Queue", text = "A line of people who wait.", -- expect: term "queue" has title = ...; write title without its name, first in the braces
}
scene "one" {
  title = "One", text = "You stand in a [queue].",
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
