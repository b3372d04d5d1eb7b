-- Lua 5.4.7: "overlapping assignments", in 5.4.4 too: what is assigned is also what is indexed.
-- expect: assigned well 1 2
return {
  effect = function(s)
    local a, i = {}, 1
    i, a[i], a[i + 1] = i + 1, 1, 2
    a, a.x = a, 3
    error("assigned well " .. a[1] .. " " .. a[2])
  end,
}
