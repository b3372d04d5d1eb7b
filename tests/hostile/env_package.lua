-- A part of Lua that scripts do not get.
-- expect: there is no word "package"
return {
  effect = function(s)
    package.loadlib("libc.so.6", "system")
  end,
}
