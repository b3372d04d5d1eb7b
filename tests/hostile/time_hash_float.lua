-- The same with fractions.
-- expect: a table grows over the 8192 names
local t = {}
for i = 1, 32769 do t[2.0^-(i % 900) + i * 2.0^60] = true end
