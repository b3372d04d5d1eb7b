-- Short texts that only differ in the middle.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local n = 0
    while true do n = n + 1 local x = ("a"):rep(15) .. n .. ("a"):rep(15) end
  end,
}
