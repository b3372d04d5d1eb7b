-- Lists joined again and again.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local t = {}
    for i = 1, 1000 do t[i] = "some words" end
    while true do table.concat(t, ", ") end
  end,
}
