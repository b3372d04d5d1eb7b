-- A table that collides, made at load, walked in a turn.
-- expect: the script works too long: a turn may take 3000000 steps
local crowd = {}
for i = 1, 8000 do crowd[i * 16383 + 7] = true end
return {
  effect = function(s)
    while true do for k in pairs(crowd) do end end
  end,
}
