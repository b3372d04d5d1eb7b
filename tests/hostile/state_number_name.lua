-- A variable by a number.
-- expect: the state needs a name, not a number
return {
  effect = function(s)
    s[1] = 1
  end,
}
