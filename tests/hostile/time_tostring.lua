-- Numbers made texts by a word.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local x = 1 / 3
    while true do local y = tostring(x) end
  end,
}
