-- A number in a base that there is not.
-- expect: base out of range
return {
  effect = function(s)
    local x = tonumber("10", math.mininteger)
  end,
}
