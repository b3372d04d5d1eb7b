-- An id of zero and control bytes.
-- expect: an id is a small letter
scene "a\0b\27\n" { title = "T", text = "x", choice "c" { "C", go = "out" } }
