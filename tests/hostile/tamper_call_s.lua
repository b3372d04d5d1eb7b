-- The state called, added and joined.
-- expect: attempt to call a state value
return {
  effect = function(s)
    s()
  end,
}
