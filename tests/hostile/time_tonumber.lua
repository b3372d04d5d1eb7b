-- Long numbers read.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local digits = ("9"):rep(130000)
    while true do local x = tonumber(digits) end
  end,
}
