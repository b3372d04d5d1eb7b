-- A text of a gigabyte.
-- expect: string.rep would make a text of more than 262144 bytes
return {
  effect = function(s)
    local x = ("x"):rep(1 << 30)
  end,
}
