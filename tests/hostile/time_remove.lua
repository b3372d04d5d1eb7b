-- The front of a list taken away.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 20000 do t[i] = i end
    while #t > 0 do table.remove(t, 1) end
  end,
}
