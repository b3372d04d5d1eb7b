-- Long separators of nothing.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local x = (""):rep(1000000, ("x"):rep(1000))
  end,
}
