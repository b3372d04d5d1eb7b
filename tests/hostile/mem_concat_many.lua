-- One instruction joins many long texts.
-- expect: a text grows over the 262144 bytes it may have
return {
  effect = function(s)
    local a = ("x"):rep(200000)
    local x = a .. a .. a .. a .. a .. a .. a .. a
  end,
}
