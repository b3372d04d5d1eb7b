-- Values at odd places.
-- expect: You are out.
local t = { title = "T", text = "x", choice "c" { "C", go = "out" } }
t[2^53 | 0] = nil
scene "x" (t)
