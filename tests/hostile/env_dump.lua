-- Compiled code of a function.
-- expect: there is no string function "dump"
return {
  effect = function(s)
    s.name = string.dump(function() end)
  end,
}
