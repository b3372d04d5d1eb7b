-- A choice that is asked for its fields, while the scenario is read.
-- expect: attempt to index a userdata value
local c = choice "x" { "X", go = "out" }
local t = c.go
