-- Functions that hold each other in a ring.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local keep
    while true do local last = keep keep = function() return last, keep end end
  end,
}
