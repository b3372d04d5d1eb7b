-- Luck from outside would make plays differ.
-- expect: there is no math function "random"
return {
  effect = function(s)
    s.count = math.random(5)
  end,
}
