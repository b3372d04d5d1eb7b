-- Values before the first.
-- expect: index out of range
return {
  effect = function(s)
    local x = select(math.mininteger, 1, 2, 3)
  end,
}
