-- The same in the words of a function.
-- expect: bad argument #1 to 'rep'
return {
  effect = function(s)
    ("x"):rep({})
  end,
}
