-- Bytes of a text at the ends of the numbers.
-- expect: 3|0|
return {
  effect = function(s)
    local x = "abc"
    error(select("#", x:byte(math.mininteger, math.maxinteger)) .. "|" .. select("#", x:byte(math.maxinteger)) .. "|")
  end,
}
