-- The world in the state.
-- expect: cannot hold anything but data
return {
  effect = function(s)
    s.list = { world }
  end,
}
