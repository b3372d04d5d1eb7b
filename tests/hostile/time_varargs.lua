-- A thousand values handed on and on.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local function pass(n, ...) if n == 0 then return select("#", ...) end return pass(n - 1, ...) end
    local t = {}
    for i = 1, 240 do t[i] = i end
    while true do local n = pass(100, table.unpack(t)) end
  end,
}
