-- An error that is a function.
-- expect: error needs a sentence, not a function
return {
  effect = function(s)
    error(function() while true do end end)
  end,
}
