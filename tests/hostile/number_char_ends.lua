-- Bytes that are none.
-- expect: a byte is 0 to 255
return {
  effect = function(s)
    local x = string.char(math.maxinteger)
  end,
}
