scenario "bad" { title = "Bad", kind = "fictional", start = "one", state = { told = false } }
scene "one" {
  title = "One", text = "You wait.",
  choice "ask" { "Ask", go = "two", why = "You do not know them." }, -- expect: warning: choice "ask" says why it is closed, and nothing closes it; write needs = ... for what it takes, or take why away
  choice "look" { "Look", go = "two", hidden = true }, -- expect: warning: choice "look" is hidden while it is closed, and nothing closes it; write needs = ... for what it takes, or take hidden away
  choice "tell" { "Tell", go = "one", once = true, why = "You have told it.", effect = function(s) s.told = true end },
  choice "leave" { "Leave", go = "two", needs = "told", why = "You have not told it." },
}
ending "two" { title = "Two", text = "The end." }
