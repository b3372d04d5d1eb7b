-- People without an end.
-- expect: a scenario says scene, choice, source and the like 400000 times at most
for i = 1, math.huge do person("p" .. i) { "P" } end
