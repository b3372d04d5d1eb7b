-- Texts are no numbers, so nothing is read from them.
-- expect: attempt to perform arithmetic on a string value
return {
  effect = function(s)
    local digits = ("9"):rep(130000)
    while true do local x = digits + 1 end
  end,
}
