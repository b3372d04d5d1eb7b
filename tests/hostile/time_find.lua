-- A plain search that almost matches everywhere.
-- expect: the script works too long; is there a loop without an end?
return {
  effect = function(s)
    local hay, needle = ("a"):rep(200000), ("a"):rep(100000) .. "b"
    while not hay:find(needle) do end
  end,
}
