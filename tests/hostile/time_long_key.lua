-- A long text as a key, made anew each time.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local long, t = ("x"):rep(250000), {}
    while true do local x = t[long .. "y"] end
  end,
}
