-- The table of a scene changed after it was read.
-- expect: attack.lua:7: scene "two" has a number for title; it should be a text
local t = { title = "T", text = "x", choice "c" { "C", go = "out" } }
scene "one" (t)
t.title = 5
t[1] = nil
scene "two" (t)
