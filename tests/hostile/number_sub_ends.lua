-- Parts of a text at the ends of the numbers.
-- expect: abc|
return {
  effect = function(s)
    local x = "abc"
    error(x:sub(math.mininteger, math.maxinteger) .. x:sub(math.maxinteger, math.mininteger) .. "|")
  end,
}
