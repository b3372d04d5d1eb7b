-- A table filled and emptied, laid out anew each time.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 30000 do t[i] = i end
    while true do t.a, t.a = 1, nil t.b, t.b = 1, nil t.c, t.c = 1, nil t.d, t.d = 1, nil end
  end,
}
