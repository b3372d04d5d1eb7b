-- The hidden functions of the prelude.
-- expect: there is no word "keys"
return {
  effect = function(s)
    keys({})
  end,
}
