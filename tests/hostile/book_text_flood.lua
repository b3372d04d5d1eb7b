-- A text that is ten thousand times a long name.
-- expect: longer than a page may be
return {
  text = ("{name}"):rep(10000),
  effect = function(s) s.name = ("x"):rep(4096) end,
}
