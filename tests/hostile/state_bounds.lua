-- A bounded number stays within its bounds.
-- expect: Door 0
return {
  effect = function(s)
    s.few = math.maxinteger
    if s.few ~= 9 then error("out of bounds") end
    s.few = math.mininteger
    if s.few ~= 0 then error("out of bounds") end
    s.few = 1
  end,
}
