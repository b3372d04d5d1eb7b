-- A paragraph that never ends.
-- expect: the script works too long; is there a loop without an end?
return { when = function(s) repeat until false end }
