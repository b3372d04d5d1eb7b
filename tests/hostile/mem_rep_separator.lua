-- Long separators of nothing.
-- expect: string.rep would make a text of more than 262144 bytes
return {
  effect = function(s)
    local x = (""):rep(1000000, ("x"):rep(1000))
  end,
}
