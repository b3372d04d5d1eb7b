-- A text with a zero byte.
-- expect: cannot hold a text that is not UTF-8
return {
  effect = function(s)
    s.name = "a\0b"
  end,
}
