-- Faults without an end.
-- expect: scene "a1" has no field "wrong"
for i = 1, 2000 do
  scene("a" .. i) { title = "T", text = "x", wrong = 1, choice "c" { "C", go = "nowhere" .. i } }
end
