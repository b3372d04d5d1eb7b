-- Luck without an end.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    while true do random(6) end
  end,
}
