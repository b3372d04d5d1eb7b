-- A search from the ends of the numbers.
-- expect: 3nilnil|
return {
  effect = function(s)
    local x = "abc"
    error(tostring(x:find("c", math.mininteger)) .. tostring(x:find("", math.maxinteger)) .. tostring(x:find("c", math.maxinteger)) .. "|")
  end,
}
