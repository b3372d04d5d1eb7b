-- A part of Lua that scripts do not get.
-- expect: there is no word "require"
return {
  effect = function(s)
    require("../outside/secret")
  end,
}
