-- A loop without an end.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    s.count = 5
    while true do end
  end,
}
