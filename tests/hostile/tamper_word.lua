-- The language itself is shared with every other function.
-- expect: the word "error" belongs to Qantar and cannot be changed
return {
  effect = function(s)
    error = function() end
  end,
}
