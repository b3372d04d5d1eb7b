-- A text that is ten thousand times a long name.
-- expect: has more than 256 {marks}
return {
  text = ("{name}"):rep(10000),
  effect = function(s) s.name = ("x"):rep(4096) end,
}
