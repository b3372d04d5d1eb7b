-- A whole number divided by nothing.
-- expect: attempt to divide by zero
return {
  effect = function(s)
    s.count = 1 // 0
  end,
}
