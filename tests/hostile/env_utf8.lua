-- A part of Lua that scripts do not get.
-- expect: there is no word "utf8"
return {
  effect = function(s)
    utf8.char(1)
  end,
}
