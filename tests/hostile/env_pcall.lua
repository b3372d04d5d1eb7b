-- A part of Lua that scripts do not get.
-- expect: there is no word "pcall"
return {
  effect = function(s)
    while true do pcall(function() while true do end end) end
  end,
}
