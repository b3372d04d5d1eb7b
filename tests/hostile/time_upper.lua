-- Letters changed again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x = ("x"):rep(130000)
    while true do x = x:upper():lower():reverse() end
  end,
}
