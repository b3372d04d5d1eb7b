-- A text that is not UTF-8.
-- expect: that is not UTF-8
return { text = "\xff\xfe" }
