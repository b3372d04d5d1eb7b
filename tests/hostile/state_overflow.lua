-- Whole numbers go round, as in all Lua; nothing breaks.
-- expect: Door 0
return {
  effect = function(s)
    s.count = math.maxinteger
    s.count = s.count + 1
    if s.count ~= math.mininteger then error("not round") end
    s.count = 0
  end,
}
