-- A list in itself.
-- expect: cannot hold lists nested deeper than 8
return {
  effect = function(s)
    local t = {}
    t[1] = t
    s.list = t
  end,
}
