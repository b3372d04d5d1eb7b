-- Numbers with many digits.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    while true do local x = string.format("%99.99f", 2^1023) end
  end,
}
