-- Faults whose nearest name is looked for among many.
-- expect: needs text: a text, or a list of texts and when(...)
for i = 1, math.huge do
  scene("s" .. i) { tilte = "T", txet = "x", piture = "p", speker = "q", chioces = 1 }
end
