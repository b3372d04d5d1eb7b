-- A float too large to be whole.
-- expect: cannot hold a number
return {
  effect = function(s)
    s.count = 2.0^63
  end,
}
