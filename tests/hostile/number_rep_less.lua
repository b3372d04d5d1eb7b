-- A text repeated less than never.
-- expect: attack.lua:5: \[\]
return {
  effect = function(s)
    error("[" .. ("x"):rep(math.mininteger) .. "]")
  end,
}
