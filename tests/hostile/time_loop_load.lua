-- A loop without an end while the scenario is read.
-- expect: the script works too long: reading a scenario may take 200000000 steps
while true do end
