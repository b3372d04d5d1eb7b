-- A loop whose counter cannot move.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    for i = 2^53, 2^53 + 2, 0.5 do end
    local x = 2.0^53
    while x < x + 1 or true do x = x + 1 end
  end,
}
