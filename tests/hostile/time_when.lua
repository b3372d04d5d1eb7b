-- A paragraph that never ends.
-- expect: the script works too long: a turn may take 3000000 steps
return { when = function(s) repeat until false end }
