-- A text of 5,000 bytes.
-- expect: cannot hold a text of more than 4096 bytes
return {
  effect = function(s)
    s.name = ("x"):rep(5000)
  end,
}
