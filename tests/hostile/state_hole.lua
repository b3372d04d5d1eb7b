-- A list with a hole.
-- expect: cannot hold a list and a map in one
return {
  effect = function(s)
    s.list = { 1, nil, 3 }
  end,
}
