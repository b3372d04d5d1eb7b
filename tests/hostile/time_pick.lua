-- A way that never ends.
-- expect: the script works too long; is there a loop without an end?
return { pick = function(s) for i = 1, math.huge do end return "room" end }
