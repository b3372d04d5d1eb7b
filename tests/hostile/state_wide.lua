-- A list of five thousand.
-- expect: cannot hold more than 4096 items
return {
  effect = function(s)
    for i = 1, 5000 do s.list[i] = i end
  end,
}
