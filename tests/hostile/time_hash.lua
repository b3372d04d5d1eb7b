-- Keys that all fall on one place, laid out anew at the end.
-- expect: a table grows over the 8192 names
local t = {}
for i = 1, 32769 do t[i * 65535 + 7] = true end
