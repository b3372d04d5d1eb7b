-- An error that is the state.
-- expect: error needs a sentence, not a userdata
return {
  effect = function(s)
    error(s)
  end,
}
