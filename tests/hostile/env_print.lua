-- A part of Lua that scripts do not get.
-- expect: there is no word "print"
return {
  effect = function(s)
    while true do print("flood") end
  end,
}
