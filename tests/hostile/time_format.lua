-- Numbers with many digits.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    while true do local x = string.format("%99.99f", 2^1023) end
  end,
}
