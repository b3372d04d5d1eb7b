scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: warning: the text of scene "one" has 113 words; 110 is enough for one screen
scene "one" {
  title = "One", text = {
    [[
      You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
      You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
      You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today.
    ]],
    when(function() return true end, [[You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. You wait here today. Wait.]]),
    when(function() return true end, [[This one is shorter, so it is not counted.]]),
  },
  choice "go_on" { "Go on", go = "two" },
}
ending "two" { title = "Two", text = "The end." }
