-- Garbage made as fast as it can be.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    while true do local t = { {}, {}, {} } end
  end,
}
