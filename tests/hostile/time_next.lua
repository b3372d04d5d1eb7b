-- Each next sorts the whole table.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 2000 do t[i] = i end
    local k
    repeat k = next(t, k) until not k
  end,
}
