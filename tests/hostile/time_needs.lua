-- A condition that never ends.
-- expect: the script works too long: a turn may take 3000000 steps
return { needs = function(s) while true do end end }
