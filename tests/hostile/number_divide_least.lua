-- The least whole number, divided by minus one: a processor traps at it.
-- expect: So -9223372036854775808 0 same.
return {
  state = { said = "" },
  text = "So {said}.",
  effect = function(s)
    local a, b = math.mininteger, -1
    s.said = a // b .. " " .. a % b .. " " .. (a // b == a and "same" or "other")
  end,
}
