-- Lists at the ends of the numbers.
-- expect: there is no such place in the list
return {
  effect = function(s)
    local t = { [math.maxinteger] = 1, [math.mininteger] = 2 }
    table.insert(t, math.maxinteger, 3)
  end,
}
