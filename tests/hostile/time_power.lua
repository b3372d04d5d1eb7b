-- Powers.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x, y = 1.0000001, 1e9 + 0.5
    while true do local a, b = x ^ y, math.sqrt(x) end
  end,
}
