-- A loop up to the greatest number ends there.
-- expect: So 14.
return {
  state = { said = "" },
  text = "So {said}.",
  effect = function(s)
    local n = 0
    for i = math.maxinteger - 1, math.maxinteger do n = n + 1 end
    for i = math.mininteger + 1, math.mininteger, -1 do n = n + 1 end
    for i = math.maxinteger, math.mininteger do n = n + 100 end
    for i = 1, 3, math.maxinteger do n = n + 10 end
    s.said = n .. ""
  end,
}
