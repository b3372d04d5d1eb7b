-- A table of long texts as names.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, math.huge do t[("k"):rep(60000) .. i] = i end
  end,
}
