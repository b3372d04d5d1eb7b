-- An error that is nothing.
-- expect: error needs a sentence, not a nil
return {
  effect = function(s)
    error(nil)
  end,
}
