-- The same asked by a function, without an end.
-- expect: the script works too long: a turn may take 3000000 steps
local rows = { unit = "x" }
for i = 1, 4000 do rows[i] = row{ "*", ("2021-%02d-%02d %02d:00"):format(i % 12 + 1, i // 12 % 28 + 1, i // 336), i } end
world "many" (rows)
return { effect = function(s) while true do local x = world.many end end }
