-- The half of a word used twice.
-- expect: scene "twice" is declared twice
local twice = scene "twice"
twice { title = "T", text = "x", choice "c" { "C", go = "out" } }
twice { title = "T", text = "x", choice "c" { "C", go = "out" } }
