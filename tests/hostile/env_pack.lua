-- Raw bytes of memory.
-- expect: there is no string function "pack"
return {
  effect = function(s)
    s.name = string.pack("j", 1)
  end,
}
