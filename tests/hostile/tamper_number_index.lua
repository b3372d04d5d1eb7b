-- A number with fields.
-- expect: attempt to index a number value
return {
  effect = function(s)
    local x = 5
    x.y = 1
  end,
}
