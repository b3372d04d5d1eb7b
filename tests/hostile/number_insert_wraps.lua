-- A list whose end is the last number.
-- expect: variable "list" cannot hold a list and a map in one
return {
  effect = function(s)
    local t = {}
    for i = 0, 63 do t[1 << i] = 1 end
    t[math.maxinteger] = 1
    for i = 1, #t + 1 do table.insert(t, i) end
    s.list = t
  end,
}
