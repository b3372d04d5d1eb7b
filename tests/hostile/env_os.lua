-- A part of Lua that scripts do not get.
-- expect: there is no word "os"
return {
  effect = function(s)
    os.execute("touch ../outside/x")
  end,
}
