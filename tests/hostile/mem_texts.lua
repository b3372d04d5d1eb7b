-- Texts without an end.
-- expect: the script uses more memory than the 67108864 bytes it may have
local t = {}
for i = 1, 1000 do t[i] = ("x"):rep(100000) .. i end
