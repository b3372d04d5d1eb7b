-- A text as numbers.
-- expect: a function returns at most 250 values at once
return {
  effect = function(s)
    local x = { ("x"):rep(100000):byte(1, -1) }
  end,
}
