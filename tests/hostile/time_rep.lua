-- A long text again and again.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    while true do local x = ("x"):rep(200000) end
  end,
}
