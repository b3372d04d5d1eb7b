-- Functions that call themselves.
-- expect: functions call each other more than 200 deep
return {
  effect = function(s)
    local function f() return 1 + f() end
    f()
  end,
}
