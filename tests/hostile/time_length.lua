-- A border that is looked for in a list with holes.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 30000 do t[i] = i end
    for i = 30000, 2, -2 do t[i] = nil end
    while true do local n = #t t[n + 1] = 1 t[n + 1] = nil end
  end,
}
