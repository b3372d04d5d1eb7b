-- An error that is no text.
-- expect: error needs a sentence, not a table
return {
  effect = function(s)
    error({ code = 1 })
  end,
}
