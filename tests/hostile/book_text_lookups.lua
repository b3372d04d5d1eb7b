-- Each mark looks through 4000 rows of history.
-- expect: the texts of one page may have 4096 {marks} together
local rows, text = { unit = "x" }, {}
for i = 1, 4000 do rows[i] = row{ "p" .. i, "2021-01-01", i } end
for i = 1, 4000 do place("p" .. i) { "P" } end
world "many" (rows)
for i = 1, 100 do text[i] = ("{world.many@p4000}"):rep(200) end
return { text = text }
