scenario "bad" { title = "Bad", kind = "fictional" }
edition "whole" { "The whole", start = "zero" }
edition "lesson" { "One lesson", start = "one" }
source "note" { "A note", text = "Wait for us.", date = "2021-07-02", status = "claimed",
  history = { { "2021-07-03", "withdrawn", "Nobody wrote it." } } }
-- expect: scene "zero", where a play begins, has no date and stands before the first chapter, and other scenes have one; without a date everything counts as known
scene "zero" { title = "Zero", text = "You wait.", choice "go_on" { "Go on", go = "one" } }
chapter "all" { title = "All", start = "one" }
-- expect: scene "one", where a play begins, has no date, nor has its chapter, and other scenes have one; without a date everything counts as known
scene "one" { title = "One", text = "You wait.", choice "go_on" { "Go on", go = "late", gives = "note" } }
scene "late" { title = "Late", text = "You wait.", date = "2021-07-03", choice "go_on" { "Go on", go = "two" } }
ending "two" { title = "Two", text = "The end." }
