-- A part of Lua that scripts do not get.
-- expect: there is no word "coroutine"
return {
  effect = function(s)
    coroutine.wrap(function() while true do end end)()
  end,
}
