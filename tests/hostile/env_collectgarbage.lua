-- A part of Lua that scripts do not get.
-- expect: there is no word "collectgarbage"
return {
  effect = function(s)
    collectgarbage("stop")
  end,
}
