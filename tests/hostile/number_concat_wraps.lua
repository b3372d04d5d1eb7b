-- A list joined from the last number on.
-- expect: item 9223372036854775807 is a nil
return {
  effect = function(s)
    table.concat({}, "", math.maxinteger, math.maxinteger)
  end,
}
