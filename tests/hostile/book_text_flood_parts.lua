-- The same in many short paragraphs.
-- expect: the texts of one page may have 1048576 bytes together
return {
  text = ("{name} {name} {name}\n\n"):rep(1000),
  effect = function(s) s.name = ("x"):rep(4096) end,
}
