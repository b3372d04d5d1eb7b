-- Long numbers read.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local digits = ("9"):rep(250000)
    while true do local x = tonumber(digits) end
  end,
}
