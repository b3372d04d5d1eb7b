-- A hundred variables that are nearly the same, and one that is not there.
-- expect: did you mean
local state = {}
for i = 1, 4000 do state["variable_with_a_long_name_" .. i] = 0 end
return { state = state, effect = function(s) s.variable_with_a_long_nam_ = 1 end }
