-- A meter without bounds.
-- expect: variable "count" has a number for max; it should be a number
return { state = { count = meter{ "C", 0, min = 0, max = math.huge } } }
