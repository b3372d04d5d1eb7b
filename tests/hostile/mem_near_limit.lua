-- All but full, then garbage: the collector must not run for ever.
-- expect: the script uses more memory than the 67108864 bytes it may have
local full = {}
for i = 1, 600 do full[i] = ("x"):rep(100000) .. i end
while true do
  local list = {}
  for i = 1, 80 do list[i] = ("y"):rep(100000) .. i end
end
