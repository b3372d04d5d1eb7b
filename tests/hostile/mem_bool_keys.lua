-- Names of every kind.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, math.huge do t[i + 0.5] = i t[-i] = i t[tostring(i)] = i t[{}] = i end
  end,
}
