-- A function with fields.
-- expect: attempt to index a function value
return {
  effect = function(s)
    error.x = 1
  end,
}
