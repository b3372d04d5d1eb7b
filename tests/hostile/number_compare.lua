-- A number and a text in order.
-- expect: attempt to compare number with string
return {
  effect = function(s)
    local x = 1 < "2"
  end,
}
