-- The last key of such a table, read.
-- expect: the script works too long: a turn may take 3000000 steps
local crowd = {}
for i = 1, 8000 do crowd[i * 16383 + 7] = true end
return {
  effect = function(s)
    while true do local x = crowd[3] end
  end,
}
