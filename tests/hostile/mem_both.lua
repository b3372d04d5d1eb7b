-- All that the book may hold, and all that Lua may hold.
-- expect: the script uses more memory than the 67108864 bytes it may have
local keep = {}
for i = 1, 500 do keep[i] = ("k"):rep(100000) .. i end
for i = 1, math.huge do
  scene("s" .. i) { title = "T", text = ("x"):rep(100000), choice "c" { "C", go = "out" } }
end
