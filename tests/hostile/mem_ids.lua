-- Lists of ids as long as they may be.
-- expect: the scenes, texts and scripts of the scenario take more than 218103808 bytes of memory
local t = {}
for i = 1, 4096 do t[i] = "F-" .. i end
for i = 1, math.huge do term("t" .. i) { "T", text = "x", forms = t } end
