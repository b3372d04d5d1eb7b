-- Luck of nothing, and of too much.
-- expect: random needs a whole number from 1 up
return {
  effect = function(s)
    local x = random(math.maxinteger)
  end,
}
