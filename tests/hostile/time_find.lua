-- A plain search that almost matches everywhere.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local hay, needle = ("a"):rep(125000), ("a"):rep(60000) .. "b"
    while not hay:find(needle) do end
  end,
}
