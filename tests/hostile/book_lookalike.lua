-- Two ids that look the same.
-- expect: an id is a small letter, then small letters, digits and _, 40 at most
scene "r\u{43E}om" { title = "T", text = "x", choice "c" { "C", go = "out" } }
