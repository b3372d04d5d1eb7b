-- A text for a number.
-- expect: is a whole number and cannot hold a text
return {
  effect = function(s)
    s.count = "5"
  end,
}
