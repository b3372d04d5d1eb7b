-- Long texts that differ at their ends, sorted.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 200 do t[i] = ("x"):rep(100000) .. i * 37 % 101 end
    while true do table.sort(t) t[1], t[200] = t[200], t[1] end
  end,
}
