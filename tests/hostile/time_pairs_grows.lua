-- A walk that makes the table longer, in a walk that does.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 200 do t["k" .. i] = 1 end
    for k in pairs(t) do
      for l in pairs(t) do t[k .. l] = 1 end
    end
  end,
}
