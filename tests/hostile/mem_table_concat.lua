-- A list joined to a gigabyte.
-- expect: works too long
return {
  effect = function(s)
    local t, a = {}, ("x"):rep(200000)
    for i = 1, 5000 do t[i] = a end
    local x = table.concat(t)
  end,
}
