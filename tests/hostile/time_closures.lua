-- Functions made and forgotten, each with variables of its own.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    while true do
      local a, b, c = {}, {}, {}
      local f = function() return a, b, c, function() return a, b, c end end
    end
  end,
}
