-- A variable by a table.
-- expect: the state needs a name, not a table
return {
  effect = function(s)
    s[{}] = 1
  end,
}
