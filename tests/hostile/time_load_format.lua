-- The longest numbers become texts, while the scenario is read.
-- expect: the script works too long: reading a scenario may take
while true do local x = string.format("%.99f", 1e308) end
