-- Half a letter.
-- expect: a text that is not UTF-8
return {
  effect = function(s)
    s.name = "\u{D800}"
  end,
}
