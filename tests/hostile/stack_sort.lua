-- Through C and back.
-- expect: functions call each other more than 200 deep
return {
  effect = function(s)
    local function f() table.sort({ 2, 1 }, f) end
    f()
  end,
}
