-- A way to anywhere.
-- expect: which is not in its go list
return { pick = function(s) return "door" end }
