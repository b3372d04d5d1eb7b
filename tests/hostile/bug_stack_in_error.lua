-- Lua 5.4.4: "Lua-stack overflow when C stack overflows while handling an error" (CVE-2022-33099). It
-- needs a handler of errors or a concatenation too long for memory; there is no xpcall, a text ends
-- at 131072 bytes, and calls end long before the stack of C.
-- expect: functions call each other more than 200 deep
return {
  effect = function(s)
    local long = ("x"):rep(131072)
    local function f() return f() .. long .. long end
    f()
  end,
}
