-- A text of a gigabyte.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local x = ("x"):rep(1 << 30)
  end,
}
