-- Letters changed again and again.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local x = ("x"):rep(250000)
    while true do x = x:upper():lower():reverse() end
  end,
}
