-- Bits of a number that is too large.
-- expect: number has no integer representation
return {
  effect = function(s)
    local x = 2.0 ^ 70 | 1
  end,
}
