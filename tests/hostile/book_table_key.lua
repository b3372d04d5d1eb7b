-- A table with a table for a key.
-- expect: has no order
local t = { title = "T", text = "x", choice "c" { "C", go = "out" } }
t[{}] = 1
scene "x" (t)
