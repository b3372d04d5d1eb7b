-- More choices than a page can bear.
-- expect: has a list of more than 4096 items
local room = { title = "T", text = "x" }
for i = 1, 5000 do room[i] = choice("c" .. i) { "C", go = "out" } end
scene "many" (room)
