-- A word said without an end, and never closed.
-- expect: a scenario says scene, choice, source and the like 400000 times at most
while true do local later = scene "a" end
