-- A text that is not UTF-8.
-- expect: cannot hold a text that is not UTF-8
return {
  effect = function(s)
    s.name = "\xff\xfe"
  end,
}
