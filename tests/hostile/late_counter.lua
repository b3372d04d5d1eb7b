-- A count that no undo takes back.
-- expect: this function changes "calls", which stands outside of it
local calls = 0
return { effect = function(s) calls = calls + 1 s.count = calls end }
