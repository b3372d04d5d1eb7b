-- An id of an action of the page.
-- expect: pages use this one
scene "x" { title = "T", text = "x", choice "quit" { "C", go = "out" } }
