-- A board of two thousand cards.
-- expect: a board has 256 cards at most
local parts, order = { title = "B", go = "out" }, {}
for i = 1, 2000 do parts[i] = card("c" .. i) { "C" .. i, when = "w" } order[i] = "c" .. i end
parts.order = order
board "b" (parts)
