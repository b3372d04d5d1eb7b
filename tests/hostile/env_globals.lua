-- A part of Lua that scripts do not get.
-- expect: there is no word "_G"
return {
  effect = function(s)
    _G.error = nil
  end,
}
