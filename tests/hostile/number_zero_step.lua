-- A loop that stands still.
-- expect: 'for' step is zero
return {
  effect = function(s)
    for i = 1, 10, 0 do end
  end,
}
