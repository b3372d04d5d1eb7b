-- A loop with the smallest step there is.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    for x = 0, 1, 0x1p-1074 do end
  end,
}
