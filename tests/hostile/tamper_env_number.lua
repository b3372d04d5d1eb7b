-- The environment, by a number.
-- expect: nothing can be added here
return {
  effect = function(s)
    _ENV[1] = 1
  end,
}
