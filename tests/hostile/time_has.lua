-- Questions without an end.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    while true do has("paper") end
  end,
}
