-- Values taken apart again and again.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local t = {}
    for i = 1, 250 do t[i] = i end
    while true do select("#", table.unpack(t)) end
  end,
}
