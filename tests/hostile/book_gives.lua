-- More sources than a list may have.
-- expect: a list in a scenario has 4096 items at most
local all = {}
for i = 1, 5000 do all[i] = "paper" end
scene "many" { title = "T", text = "x", gives = all, choice "c" { "C", go = "out" } }
