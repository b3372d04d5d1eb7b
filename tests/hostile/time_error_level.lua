-- Errors that blame callers: each ends the turn, so one is enough.
-- expect: attack.lua:5: deep
return {
  effect = function(s)
    local function f(n) if n == 0 then error("deep", 150) end return 1 + f(n - 1) end
    f(150)
  end,
}
