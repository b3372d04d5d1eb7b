-- A text called.
-- expect: attempt to call a string value
return {
  effect = function(s)
    local x = "abc"
    x()
  end,
}
