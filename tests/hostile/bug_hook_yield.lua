-- Lua 5.4.6: "Call hook may be called twice when count hook yields". Our count hook never yields; a
-- function of any number of arguments is stopped once.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local function f(...) return ... end
    while true do f(1, 2, 3) f() end
  end,
}
