-- Code in the state.
-- expect: cannot hold a function
return {
  effect = function(s)
    s.list = { function() end }
  end,
}
