-- A way with a zero byte.
-- expect: returned a text that is no id
return { pick = function(s) return "room\0x" end }
