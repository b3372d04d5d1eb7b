-- Functions that hold functions.
-- expect: the script uses more memory than the 67108864 bytes it may have
local f = function() end
while true do
  local inner = f
  f = function() return inner end
end
