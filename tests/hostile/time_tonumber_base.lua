-- Long numbers read in a base.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local digits = ("z"):rep(130000)
    while true do local x = tonumber(digits, 36) end
  end,
}
