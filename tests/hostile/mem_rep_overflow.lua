-- A length that overflows.
-- expect: string.rep would make a text of more than 262144 bytes
return {
  effect = function(s)
    local x = ("xx"):rep(math.maxinteger)
  end,
}
