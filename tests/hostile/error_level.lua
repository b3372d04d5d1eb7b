-- An error that blames somebody far away.
-- expect: blame
return {
  effect = function(s)
    error("blame", math.maxinteger)
  end,
}
