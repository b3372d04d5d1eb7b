-- Two texts of the greatest size make one of twice that.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local a = ("x"):rep(131072)
    local b = a .. a
  end,
}
