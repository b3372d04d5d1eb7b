-- Whole numbers without a sign.
-- expect: false-9223372036854775808|
return {
  effect = function(s)
    error(tostring(math.ult(-1, 1)) .. math.abs(math.mininteger) .. "|")
  end,
}
