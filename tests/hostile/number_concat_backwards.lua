-- A list joined from the end to the front is nothing.
-- expect: attack.lua:5: \[\]
return {
  effect = function(s)
    error("[" .. table.concat({ "a" }, "x", math.maxinteger, math.mininteger) .. "]")
  end,
}
