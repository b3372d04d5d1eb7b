-- The environment as a value.
-- expect: the word "pairs" belongs to Qantar
return {
  effect = function(s)
    local words = _ENV
    words.pairs = nil
  end,
}
