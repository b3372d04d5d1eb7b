-- Scenes without an end.
-- expect: the script uses more memory than the 67108864 bytes it may have
for i = 1, math.huge do
  scene("a" .. i) { title = "T", text = "x", choice "c" { "C", go = "out" } }
end
