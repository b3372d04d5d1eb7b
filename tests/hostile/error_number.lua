-- An error that is a number.
-- expect: error needs a sentence, not a number
return {
  effect = function(s)
    error(5)
  end,
}
