-- A list joined to a gigabyte.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local t, a = {}, ("x"):rep(130000)
    for i = 1, 5000 do t[i] = a end
    local x = table.concat(t)
  end,
}
