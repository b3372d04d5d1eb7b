-- A condition that changes the state.
-- expect: only an effect may change the state
return { needs = function(s) s.count = 1 return true end }
