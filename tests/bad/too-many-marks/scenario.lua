scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { n = 0 } }
chapter "all" { title = "All", start = "one" }
scene "one" { -- expect: the text scene.one.text.1 has more than 256 {marks}
  title = "One", text = ("{n}"):rep(257),
  effect = function(s) s.n = 1 end,
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
