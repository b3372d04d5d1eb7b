-- A list that grows while it is sorted.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = { 3, 2, 1 }
    table.sort(t, function(a, b) t[#t + 1] = #t return a < b end)
    table.sort(t, function(a, b) while true do end end)
  end,
}
