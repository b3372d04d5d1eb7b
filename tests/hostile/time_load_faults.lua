-- Faults whose nearest name is looked for among many.
-- expect: has no field "chioces"
for i = 1, math.huge do
  scene("s" .. i) { tilte = "T", txet = "x", piture = "p", speker = "q", chioces = 1 }
end
