-- Bits moved by more than there are.
-- expect: bits 1
return {
  effect = function(s)
    s.count = (1 << 64) + (1 << -1) + (-1 >> 63) + (1 << math.mininteger) + (1 >> math.maxinteger)
    error("bits " .. s.count)
  end,
}
