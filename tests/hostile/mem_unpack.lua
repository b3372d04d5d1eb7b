-- More results than a stack holds.
-- expect: a function returns at most 250 values at once
return {
  effect = function(s)
    table.unpack({}, 1, 1e8)
  end,
}
