-- A long text as a key, made anew each time.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local long, t = ("x"):rep(125000), {}
    while true do local x = t[long .. "y"] end
  end,
}
