-- A text as numbers.
-- expect: string.byte returns at most 250 bytes at once
return {
  effect = function(s)
    local x = { ("x"):rep(100000):byte(1, -1) }
  end,
}
