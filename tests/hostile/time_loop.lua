-- A loop without an end.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    s.count = 5
    while true do end
  end,
}
