-- A number with decimals as a whole one.
-- expect: number has no integer representation
return {
  effect = function(s)
    local x = ("%d"):format(2.5)
  end,
}
