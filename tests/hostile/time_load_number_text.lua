-- Instructions that each take a hundred times as long as others, while the scenario is read.
-- expect: the script works too long: reading a scenario may take
local x = 1e-300 / 3 while true do local y = x .. x .. x .. x end
