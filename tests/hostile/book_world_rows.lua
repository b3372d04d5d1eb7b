-- More rows than a table of the world can bear.
-- expect: a list in a scenario has 4096 items at most
local rows = { unit = "x" }
for i = 1, 5000 do rows[i] = row{ ("p%d"):format(i), "2022-01-01", i } end
world "many" (rows)
