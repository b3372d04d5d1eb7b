-- The rest of nothing, as a number with decimals, and the order of it.
-- expect: cannot hold a number that is not finite
return {
  effect = function(s)
    local x = 5.0 % 0
    local t = { x, 1, x }
    table.sort(t)
    s.ratio = x
  end,
}
