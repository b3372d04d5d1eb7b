-- A text that doubles.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local x = "x"
    while true do x = x .. x end
  end,
}
