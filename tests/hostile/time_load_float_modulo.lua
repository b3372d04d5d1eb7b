-- Instructions that each take a hundred times as long as others, while the scenario is read.
-- expect: the script works too long: reading a scenario may take
local a, b = 1e308, 3e-308 while true do local x = a % b % b % b end
