-- Texts made of numbers.
-- expect: the script works too long: a turn may take 3000000 steps
return {
  effect = function(s)
    local t = {}
    for i = 1, 250 do t[i] = i % 100 end
    while true do local x = string.char(table.unpack(t)) end
  end,
}
