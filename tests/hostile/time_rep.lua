-- A long text again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    while true do local x = ("x"):rep(130000) end
  end,
}
