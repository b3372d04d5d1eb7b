-- A length that overflows.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local x = ("xx"):rep(math.maxinteger)
  end,
}
