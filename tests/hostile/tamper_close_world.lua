-- A word with a metatable as a variable that is closed.
-- expect: got a non-closable value
return {
  effect = function(s)
    local x <close> = world
  end,
}
