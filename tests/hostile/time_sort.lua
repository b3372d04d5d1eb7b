-- An order that is none.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 30000 do t[i] = i * 7919 % 30011 end
    table.sort(t, function(a, b) return true end)
  end,
}
