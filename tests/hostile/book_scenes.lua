-- Scenes without an end.
-- expect: a scenario has at most 100000 scenes, checks, boards and endings
for i = 1, math.huge do
  scene("a" .. i) { title = "T", text = "x", choice "c" { "C", go = "out" } }
end
