-- An error of 200,000 bytes.
-- expect: yyyyyyyy
return {
  effect = function(s)
    error(("y"):rep(200000))
  end,
}
