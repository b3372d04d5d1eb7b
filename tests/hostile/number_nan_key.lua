-- A table with a key that is no number.
-- expect: index is NaN
return {
  effect = function(s)
    local t = {}
    t[0 / 0] = 1
  end,
}
