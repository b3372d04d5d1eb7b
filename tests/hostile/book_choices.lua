-- More choices than a page can bear.
-- expect: a list in a scenario has 4096 items at most
local room = { title = "T", text = "x" }
for i = 1, 5000 do room[i] = choice("c" .. i) { "C", go = "out" } end
scene "many" (room)
