-- A part of Lua that scripts do not get.
-- expect: there is no word "dofile"
return {
  effect = function(s)
    dofile("../outside/secret.lua")
  end,
}
