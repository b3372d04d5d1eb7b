-- A table with an infinite place.
-- expect: You are out.
local t = { title = "T", text = "x", choice "c" { "C", go = "out" } }
t[math.huge] = 1
t[-1] = 1
scene "x" (t)
