-- And its rest.
-- expect: attempt to perform 'n%0'
return {
  effect = function(s)
    s.count = 1 % 0
  end,
}
