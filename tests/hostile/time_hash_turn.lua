-- A table that collides, made at load, walked in a turn.
-- expect: the script works too long; is there a loop without an end?
local crowd = {}
for i = 1, 8000 do crowd[i * 16383 + 7] = true end
return {
  effect = function(s)
    while true do for k in pairs(crowd) do end end
  end,
}
