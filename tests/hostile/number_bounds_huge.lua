-- Bounds beyond all whole numbers.
-- expect: variable "count" has a number for min; it should be a number
return {
  state = { count = number{ 5, min = -math.huge, max = math.huge } },
  effect = function(s) s.count = math.maxinteger s.count = s.count + 1 error("is " .. s.count) end,
}
