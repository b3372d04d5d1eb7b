-- A list without an end.
-- expect: the script works too long: reading a scenario may take 200000000 steps
local t = {}
for i = 1, math.huge do t[i] = i end
