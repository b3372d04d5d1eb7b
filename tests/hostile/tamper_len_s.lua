-- The state measured.
-- expect: attempt to get length of a state value
return {
  effect = function(s)
    s.count = #s
  end,
}
