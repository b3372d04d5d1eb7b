-- A text with a zero byte.
-- expect: that is not UTF-8
return { text = "a\0b" }
