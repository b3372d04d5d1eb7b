-- A map with true for a name.
-- expect: variable "map" cannot hold a list and a map in one
return {
  effect = function(s)
    s.map = { [true] = 1 }
  end,
}
