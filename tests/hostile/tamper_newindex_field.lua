-- A table with the fields of a metatable, as data.
-- expect: is nil
return {
  effect = function(s)
    s.map = { __index = "x", __gc = "y", __close = "z" }
    local t = s.map
    error("is " .. tostring(t.other))
  end,
}
