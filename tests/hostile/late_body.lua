-- The half of a word kept for later.
-- expect: scene declares only while the scenario is read
local half = scene "half"
half { title = "Half", text = "x", choice "c" { "C", go = "out" } }
return { effect = function(s) half { title = "More", text = "x" } end }
