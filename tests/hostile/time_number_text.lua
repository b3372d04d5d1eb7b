-- Numbers made texts.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local x = 1.5
    while true do local y = x .. "" end
  end,
}
