-- A loop without an end while the scenario is read.
-- expect: the script works too long: a turn may take 3000000 steps
while true do end
