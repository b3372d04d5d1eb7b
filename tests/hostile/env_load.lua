-- A part of Lua that scripts do not get.
-- expect: there is no word "load"
return {
  effect = function(s)
    load("while true do end")
  end,
}
