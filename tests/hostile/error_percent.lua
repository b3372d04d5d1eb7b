-- An error that is a format.
-- expect: %s%n%d
return {
  effect = function(s)
    error("%s%n%d")
  end,
}
