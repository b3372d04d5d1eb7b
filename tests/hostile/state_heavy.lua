-- Variables that together are too heavy, copied by every turn.
-- expect: all texts and lists of the state together may have
local state = { count = 0, ratio = 0.5, name = "x" }
for i = 1, 2000 do state["v" .. i] = "x" end
return {
  state = state,
  effect = function(s)
    local text = ("x"):rep(4096)
    for i = 1, 2000 do s["v" .. i] = text end
  end,
}
