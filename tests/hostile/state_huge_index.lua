-- A list of one, very far away.
-- expect: cannot hold a list and a map in one
return {
  effect = function(s)
    s.list[math.maxinteger] = 1
  end,
}
