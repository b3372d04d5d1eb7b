-- Much that is alive, and garbage beside it.
-- expect: the script works too long: a turn may take 3000000 steps
local chain
for i = 1, 350000 do chain = { chain } end
return {
  effect = function(s)
    while true do local t = { { chain } } end
  end,
}
