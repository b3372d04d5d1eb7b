-- Garbage made as fast as it can be.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    while true do local t = { {}, {}, {} } end
  end,
}
