-- A map with numbers for names.
-- expect: variable "map" cannot hold a list and a map in one
return {
  effect = function(s)
    s.map = { [1.5] = 1, [2.5] = 2 }
  end,
}
