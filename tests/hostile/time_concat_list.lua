-- Lists joined again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 1000 do t[i] = "some words" end
    while true do table.concat(t, ", ") end
  end,
}
