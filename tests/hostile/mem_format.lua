-- A width of a hundred million.
-- expect: string.format knows
return {
  effect = function(s)
    local x = string.format("%99999999d", 1)
  end,
}
