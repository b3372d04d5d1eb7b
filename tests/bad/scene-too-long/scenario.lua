scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: the text of scene "one" has 141 words; 140 is the most
scene "one" {
  title = "One", text = [[
    You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
    You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
    You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
    You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
    You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. Wait.
  ]],
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
