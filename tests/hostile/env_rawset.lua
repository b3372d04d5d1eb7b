-- A part of Lua that scripts do not get.
-- expect: there is no word "rawset"
return {
  effect = function(s)
    rawset(_ENV, "error", nil)
  end,
}
