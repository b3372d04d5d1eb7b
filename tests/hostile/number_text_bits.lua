-- Bits of a text.
-- expect: attempt to perform bitwise operation on a string value
return {
  effect = function(s)
    local x = "7" | 1
  end,
}
