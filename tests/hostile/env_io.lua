-- A part of Lua that scripts do not get.
-- expect: there is no word "io"
return {
  effect = function(s)
    io.open("../outside/secret.lua")
  end,
}
