-- A key that is not UTF-8.
-- expect: cannot hold a text that is not UTF-8
return {
  effect = function(s)
    s.map = { ["\xff"] = 1 }
  end,
}
