-- A shared library.
-- expect: the math function "floor" belongs to Qantar
return {
  effect = function(s)
    math.floor = function() return 7 end
  end,
}
