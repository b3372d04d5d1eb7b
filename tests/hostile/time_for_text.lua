-- A loop reads its bounds from texts.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local digits = ("9"):rep(250000)
    while true do for i = digits, 1 do end end
  end,
}
