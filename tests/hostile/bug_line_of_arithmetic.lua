-- Lua 5.4.4: "Wrong line in error message for arithmetic errors". The line told may be that of an
-- operand, never outside of the file: the page of the error still shows the place.
-- expect: attempt to perform arithmetic on a table value
return {
  effect = function(s)
    local a, b = 1, {}
    local c = a
      +
      b
  end,
}
