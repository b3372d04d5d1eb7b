local n, t <const> = 0, { nil, k = nil, ["x"] = 1; f() }
local function pay(s, k) s.gold = s["told"] and k or 0 for i = 1, 2 do n = n + i end return s.gold end
choice "a" { "A", go = { "b", "c" }, needs = pay, effect = function(s) pay(s, 1) s = nil end,
  pick = function(s) if s.told then return "b" else return 'd' end end }
when(function(p) goto out ::out:: return p.told end, [[x]]) repeat local y = 1 until y while z do break end
function t.a.b:c(...) return ..., self end
