-- Remainders of the largest number by the smallest.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x, y = 1.7e308, 5e-324
    while true do local a, b = x % y, math.fmod(x, y) end
  end,
}
