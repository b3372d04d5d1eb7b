-- More rows than a table of the world can bear.
-- expect: has a list of more than 4096 items
local rows = { unit = "x" }
for i = 1, 5000 do rows[i] = row{ ("p%d"):format(i), "2022-01-01", i } end
world "many" (rows)
