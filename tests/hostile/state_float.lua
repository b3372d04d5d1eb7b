-- A fraction for a whole number.
-- expect: cannot hold 0.5; use // for whole numbers
return {
  effect = function(s)
    s.count = 0.5
  end,
}
