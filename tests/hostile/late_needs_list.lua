-- A condition that changes a list.
-- expect: only an effect may change the state
return { needs = function(s) s.list[1] = 1 return true end }
