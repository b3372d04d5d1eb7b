-- The state as a text.
-- expect: attempt to concatenate a state value
return {
  effect = function(s)
    s.name = "x" .. s
  end,
}
