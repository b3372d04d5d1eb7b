-- An error that is markup.
-- expect: \*\*bold\*\* \[term|hinge\] {name} > quote
return {
  effect = function(s)
    error("**bold** [term|hinge] {name} > quote")
  end,
}
