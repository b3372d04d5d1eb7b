-- Two ids that look the same.
-- expect: has the letter о (U+043E, Cyrillic) where a Latin o is meant
scene "r\u{43E}om" { title = "T", text = "x", choice "c" { "C", go = "out" } }
