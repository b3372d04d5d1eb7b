-- Numbers made texts.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x = 1.5
    while true do local y = x .. "" end
  end,
}
