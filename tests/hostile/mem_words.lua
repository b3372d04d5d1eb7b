-- Words that are said and thrown away.
-- expect: a scenario says scene, choice, source and the like 400000 times at most
for i = 1, math.huge do choice("c" .. i) { "C", go = "out" } end
