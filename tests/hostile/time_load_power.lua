-- Instructions that each take a hundred times as long as others, while the scenario is read.
-- expect: the script works too long: reading a scenario may take
local x = 1.1 while true do local y = x ^ 1.37 ^ x end
