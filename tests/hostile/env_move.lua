-- A loop in C over any range.
-- expect: there is no table function "move"
return {
  effect = function(s)
    table.move({}, 1, math.maxinteger, 2)
  end,
}
