-- The state in the state.
-- expect: cannot hold anything but data
return {
  effect = function(s)
    s.list = { s }
  end,
}
