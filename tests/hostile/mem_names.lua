-- Variables of the state with long names.
-- expect: all texts and lists of the state together may have 65536 bytes
local state = {}
for i = 1, 8000 do state[("n"):rep(30) .. i] = ("x"):rep(4096) end
return { state = state }
