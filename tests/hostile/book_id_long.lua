-- An id of 130,000 bytes.
-- expect: an id is a small letter
scene(("x"):rep(130000)) { title = "T", text = "x", choice "c" { "C", go = "out" } }
