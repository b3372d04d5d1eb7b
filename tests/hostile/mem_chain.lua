-- A chain of tables as long as the memory.
-- expect: the script uses more memory than the 67108864 bytes it may have
local t = {}
while true do t = { t, t } end
