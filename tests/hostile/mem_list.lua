-- A list without an end.
-- expect: the script works too long; is there a loop without an end?
local t = {}
for i = 1, math.huge do t[i] = i end
