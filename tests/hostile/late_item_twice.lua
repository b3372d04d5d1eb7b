-- One choice in two scenes.
-- expect: choice "c" stands twice in scene "two"
local shared = choice "c" { "C", go = "out" }
scene "one" { title = "T", text = "x", shared }
scene "two" { title = "T", text = "x", shared, shared }
