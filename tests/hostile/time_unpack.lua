-- Values taken apart again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 250 do t[i] = i end
    while true do select("#", table.unpack(t)) end
  end,
}
