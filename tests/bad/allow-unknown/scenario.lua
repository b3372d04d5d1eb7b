scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
-- expect: "sentense-long" is no warning of check; did you mean "sentence-long"?
scene "one" { title = "One", text = "You wait.", -- check: allow sentense-long: it is a quotation
  -- expect: "same-label" is an error, which cannot be allowed
  choice "go_on" { "Go on", go = "two" }, -- check: allow same-label: they look different to me
  choice "stay" { "Go on", go = "two" }, -- expect: choice "stay" reads the same as choice "go_on" [same-label]
}
ending "two" { title = "Two", text = "The end." }
