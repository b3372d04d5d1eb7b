-- An id of 200,000 bytes.
-- expect: an id is a small letter
scene(("x"):rep(200000)) { title = "T", text = "x", choice "c" { "C", go = "out" } }
