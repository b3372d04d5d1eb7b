-- Long numbers read in a base.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local digits = ("z"):rep(250000)
    while true do local x = tonumber(digits, 36) end
  end,
}
