-- A long text cut.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x = ("x"):rep(130000)
    while true do local y = x:sub(2) end
  end,
}
