-- A part of Lua that scripts do not get.
-- expect: there is no word "debug"
return {
  effect = function(s)
    debug.getregistry()
  end,
}
