-- A loop reads its bounds from texts.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local digits = ("9"):rep(130000)
    while true do for i = digits, 1 do end end
  end,
}
