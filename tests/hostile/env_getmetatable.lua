-- A part of Lua that scripts do not get.
-- expect: there is no word "getmetatable"
return {
  effect = function(s)
    getmetatable("").__index = nil
  end,
}
