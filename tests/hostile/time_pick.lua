-- A way that never ends.
-- expect: the script works too long: a turn may take 3000000 steps
return { pick = function(s) for i = 1, math.huge do end return "room" end }
