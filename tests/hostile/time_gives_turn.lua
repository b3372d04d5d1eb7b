-- Work shared out: half of the budget in the effect, half in the choice of a way.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s) for i = 1, 2000000 do end end,
  pick = function(s) for i = 1, 2000000 do end return "room" end,
}
