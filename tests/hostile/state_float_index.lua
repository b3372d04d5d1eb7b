-- A whole number that is a float is an index.
-- expect: Door 0
return {
  effect = function(s)
    s.list[1.0] = "one"
    s.list[2^53 | 0] = nil
  end,
}
