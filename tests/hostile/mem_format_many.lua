-- Many texts in one format.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local a = ("x"):rep(60000)
    local b = ("%s%s%s%s"):format(a, a, a, a)
  end,
}
