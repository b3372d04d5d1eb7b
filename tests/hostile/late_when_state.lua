-- A condition that returns the state.
-- expect: must return true or false
return { when = function(s) return s end }
