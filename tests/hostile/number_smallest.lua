-- The smallest number there is is kept exactly.
-- expect: kept
return {
  effect = function(s)
    s.ratio = 0x1p-1074
    error(s.ratio == 0x1p-1074 and "kept" or "lost")
  end,
}
