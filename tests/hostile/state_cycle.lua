-- A list in itself.
-- expect: cannot hold tables nested so deep, or in themselves
return {
  effect = function(s)
    local t = {}
    t[1] = t
    s.list = t
  end,
}
