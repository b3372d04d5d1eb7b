-- A range that overflows.
-- expect: a function returns at most 250 values at once
return {
  effect = function(s)
    table.unpack({}, math.mininteger, math.maxinteger)
  end,
}
