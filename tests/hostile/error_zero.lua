-- An error with a zero byte in it.
-- expect: before
return {
  effect = function(s)
    error("before\0after")
  end,
}
