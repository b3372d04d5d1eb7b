-- More pictures than `check` can ask for.
-- expect: all pictures of a scenario together have 4096 layers at most
for i = 1, 12000 do picture("p" .. i) { alt = "x", layers = { "a" .. i .. ".svg" } } end
