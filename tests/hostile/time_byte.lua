-- A text as numbers, again and again.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x = ("x"):rep(250)
    while true do local y = select("#", x:byte(1, 250)) end
  end,
}
