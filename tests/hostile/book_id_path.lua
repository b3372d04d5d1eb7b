-- An id that is a path: saves are named by some.
-- expect: an id is a small letter
scene "../../outside" { title = "T", text = "x", choice "c" { "C", go = "out" } }
