-- The environment handed to a word that walks it.
-- expect: attack.lua:6: walked
return {
  effect = function(s)
    for k, v in pairs(_ENV) do if type(v) == "table" then v.x = 1 end end
    error("walked")
  end,
}
