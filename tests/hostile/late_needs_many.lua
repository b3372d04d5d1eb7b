-- A condition with more answers than one.
-- expect: Many.
return { needs = function(s) return true, false, s, error end, text = "Many." }
