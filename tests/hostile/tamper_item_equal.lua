-- A choice that stands for itself twice in one scene.
-- expect: choice "x" stands twice in scene "twice"
local c = choice "x" { "X", go = "out" }
scene "twice" { title = "T", text = "x", c, c }
