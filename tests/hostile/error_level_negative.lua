-- Or nobody.
-- expect: blame
return {
  effect = function(s)
    error("blame", math.mininteger)
  end,
}
