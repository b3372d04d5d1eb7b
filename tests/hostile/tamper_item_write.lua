-- A choice that is written to.
-- expect: attempt to index a userdata value
local c = choice "x" { "X", go = "out" }
c.go = "room"
