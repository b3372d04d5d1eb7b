-- More meters than a page can bear.
-- expect: a scenario has 256 meters at most
local state = { count = 0, ratio = 0.5, open = false, name = "A", list = list(), map = map() }
for i = 1, 2000 do state["m" .. i] = meter{ ("Label "):rep(50), 0, min = 0, max = 9 } end
return { state = state }
