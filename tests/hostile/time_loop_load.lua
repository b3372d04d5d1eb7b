-- A loop without an end while the scenario is read.
-- expect: the script works too long; is there a loop without an end?
while true do end
