-- More choices than a page can bear.
-- expect: a scene has 1000 choices, a check 1000 answers at most
local room = { title = "T", text = "x" }
for i = 1, 5000 do room[i] = choice("c" .. i) { "C", go = "out" } end
scene "many" (room)
