-- A long text in a width.
-- expect: too long to be set in a width
return {
  effect = function(s)
    local x = string.format("%99s", ("x"):rep(1000))
  end,
}
