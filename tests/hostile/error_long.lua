-- An error of 130,000 bytes.
-- expect: yyyyyyyy
return {
  effect = function(s)
    error(("y"):rep(130000))
  end,
}
