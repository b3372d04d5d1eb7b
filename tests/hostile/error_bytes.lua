-- An error that would paint the terminal.
-- expect: [31m
return {
  effect = function(s)
    error("red\27[31m\xff\0\8")
  end,
}
