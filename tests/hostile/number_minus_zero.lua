-- A zero below zero keeps its sign in no save.
-- expect: is -0.0
return {
  effect = function(s)
    s.ratio = -0.0
    error("is " .. s.ratio)
  end,
}
