-- A long list that the collector goes through again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 60000 do t[i] = { i } end
    while true do local x = { {} } end
  end,
}
