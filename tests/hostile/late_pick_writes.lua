-- A choice of way that changes the state.
-- expect: only an effect may change the state
return { pick = function(s) s.count = 1 return "room" end }
