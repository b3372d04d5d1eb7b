-- The same variable, without an end.
-- expect: works too long
return {
  effect = function(s)
    local t = {}
    for i = 1, 1000 do t[i] = "x" end
    while true do s.list = t end
  end,
}
