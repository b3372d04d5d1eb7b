-- The other of them.
-- expect: there is no word "less"
return {
  effect = function(s)
    less(1, 2)
  end,
}
