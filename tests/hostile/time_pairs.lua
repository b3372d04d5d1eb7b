-- A table in order, again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 2000 do t[i] = i end
    while true do for k in pairs(t) do end end
  end,
}
