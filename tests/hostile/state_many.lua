-- Twenty thousand variables.
-- expect: grows over
local state = { count = 0, ratio = 0.5, name = "x", list = list(), map = map() }
for i = 1, 20000 do state["v" .. i] = i end
return { state = state }
