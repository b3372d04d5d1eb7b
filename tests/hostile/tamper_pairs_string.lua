-- The functions of texts as a table.
-- expect: pairs and next need a table
return {
  effect = function(s)
    for k, v in pairs(("").format) do end
  end,
}
