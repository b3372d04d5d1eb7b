-- A number that is none.
-- expect: cannot hold a number that is not finite
return {
  effect = function(s)
    s.ratio = 0 / 0
  end,
}
