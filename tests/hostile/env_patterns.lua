-- Patterns that backtrack for hours.
-- expect: there is no string function "gsub"
return {
  effect = function(s)
    local x = ("a"):rep(50):gsub(("a?"):rep(50) .. ("a"):rep(50), "")
  end,
}
