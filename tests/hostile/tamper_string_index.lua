-- A text written to.
-- expect: attempt to index a string value
return {
  effect = function(s)
    local x = "abc"
    x.upper = nil
  end,
}
