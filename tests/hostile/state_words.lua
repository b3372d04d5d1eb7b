-- A word of the language in the state.
-- expect: cannot hold a function
return {
  effect = function(s)
    s.list = { error }
  end,
}
