-- The same text set again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x = ("x"):rep(130000)
    while true do local y = ("%s%%"):format(x:sub(1, 60000)) end
  end,
}
