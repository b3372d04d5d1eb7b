-- A shared library, by way of a word that writes.
-- expect: table.insert needs a list, not a userdata
return {
  effect = function(s)
    table.insert(table, 1, "x")
  end,
}
