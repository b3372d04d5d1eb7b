-- The same scene a thousand times.
-- expect: scene "same" is declared twice; the first is at attack.lua:3
for i = 1, 1000 do scene "same" { title = "T", text = "x", choice "c" { "C", go = "out" } } end
