-- A list without an end.
-- expect: the script works too long: a turn may take 3000000 steps
local t = {}
for i = 1, math.huge do t[i] = i end
