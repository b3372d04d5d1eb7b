-- Much that is alive, and garbage beside it.
-- expect: the script works too long; is there a loop without an end?
local chain
for i = 1, 350000 do chain = { chain } end
return {
  effect = function(s)
    while true do local t = { { chain } } end
  end,
}
