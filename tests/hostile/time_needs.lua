-- A condition that never ends.
-- expect: the script works too long; is there a loop without an end?
return { needs = function(s) while true do end end }
