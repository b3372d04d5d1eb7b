-- One instruction joins many long texts.
-- expect: a text grows over the 131072 bytes it may have
return {
  effect = function(s)
    local a = ("x"):rep(130000)
    local x = a .. a .. a .. a .. a .. a .. a .. a
  end,
}
