-- Garbage made as fast as it can be.
-- expect: the script works too long; is there a loop without an end?
while true do local t = { {}, {}, {} } end
