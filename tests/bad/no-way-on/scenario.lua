scenario "bad" { title = "Bad", kind = "fictional", start = "one" }
chapter "all" { title = "All", start = "one" }
scene "one" {
  title = "One", text = "Two doors.",
  choice "left" { "Left", go = "cellar" },
  choice "right" { "Right", go = "gate" },
  choice "ahead" { "Ahead", go = "two" },
}
-- expect: scene "cellar" has no choices: the play cannot go on; give it one, or make it an ending
scene "cellar" { title = "Cellar", text = "A wall." }
-- expect: none of the choices of scene "gate" can ever be open
scene "gate" {
  title = "Gate", text = "It is locked.",
  choice "unlock" { "Unlock it", go = "two", needs = "key", why = "You have no key." }, -- expect: choice "unlock" can never be open: it needs source "key", which nothing gives [never-open]
}
-- expect: warning: source "key" is given by no scene and no choice [source-not-given]
source "key" { "A key", text = "It is small.", date = "2021-07-02", status = "reported" }
ending "two" { title = "Two", text = "The end." }
