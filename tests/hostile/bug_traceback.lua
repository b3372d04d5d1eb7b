-- Lua 5.4.7: "luaL_traceback may need more than 5 stack slots". Only debug and xpcall make one.
-- expect: there is no word "debug"
return {
  effect = function(s)
    error(debug.traceback("x", 1))
  end,
}
