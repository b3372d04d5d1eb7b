-- A part of Lua that scripts do not get.
-- expect: there is no word "setmetatable"
return {
  effect = function(s)
    setmetatable({}, { __gc = function() while true do end end })
  end,
}
