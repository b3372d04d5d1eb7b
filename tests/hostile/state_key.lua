-- A key that is no name.
-- expect: cannot hold a list and a map in one
return {
  effect = function(s)
    s.map = { [1.5] = 1, [true] = 2 }
  end,
}
