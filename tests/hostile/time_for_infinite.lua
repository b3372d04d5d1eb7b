-- A loop to the end of all numbers.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    for x = 1, math.huge do end
  end,
}
