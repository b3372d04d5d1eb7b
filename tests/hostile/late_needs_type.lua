-- A condition that is no yes or no.
-- expect: this function must return true or false
return { needs = function(s) return "yes" end }
