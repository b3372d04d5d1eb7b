-- The metatable of texts, by indexing one.
-- expect: attempt to index a string value
return {
  effect = function(s)
    ("x").y = 1
  end,
}
