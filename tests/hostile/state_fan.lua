-- A list of lists that share one: small in Lua, enormous outside.
-- expect: cannot hold more than 4096 items
return {
  effect = function(s)
    local t = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }
    for i = 1, 6 do t = { t, t, t, t, t, t, t, t, t, t } end
    s.list = t
  end,
}
