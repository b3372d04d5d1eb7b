-- The state walked by next.
-- expect: pairs and next need a table, not a userdata
return {
  effect = function(s)
    next(s)
  end,
}
