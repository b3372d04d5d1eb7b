-- More sources than a list may have.
-- expect: has a list of more than 4096 items
local all = {}
for i = 1, 5000 do all[i] = "paper" end
scene "many" { title = "T", text = "x", gives = all, choice "c" { "C", go = "out" } }
