-- A word kept in a variable, said in a turn.
-- expect: scene declares only while the scenario is read
local kept = scene
return { effect = function(s) kept "late" { title = "T", text = "x" } end }
