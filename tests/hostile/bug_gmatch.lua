-- All of Lua 5.4: gmatch used again after "pattern too complex" reads what it should not, a crash.
-- There are no patterns.
-- expect: there is no string function "gmatch"
return {
  effect = function(s)
    local f = ("x"):rep(100000):gmatch(("x?"):rep(100000))
    f()
    f()
  end,
}
