-- A fraction for a whole number.
-- expect: cannot hold a number
return {
  effect = function(s)
    s.count = 0.5
  end,
}
