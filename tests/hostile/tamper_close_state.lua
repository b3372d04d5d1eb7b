-- The state as a variable that is closed.
-- expect: got a non-closable value
return {
  effect = function(s)
    local x <close> = s
  end,
}
