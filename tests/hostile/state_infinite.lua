-- A number without an end.
-- expect: cannot hold a number that is not finite
return {
  effect = function(s)
    s.ratio = math.huge
  end,
}
