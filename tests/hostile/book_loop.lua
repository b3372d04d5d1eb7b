-- Two scenes that lead to each other only.
-- expect: You are out.
scene "a" { title = "T", text = "x", choice "c" { "C", go = "b" } }
scene "b" { title = "T", text = "x", choice "c" { "C", go = "a" } }
