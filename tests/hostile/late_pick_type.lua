-- A way that is no id.
-- expect: this function must return the id of where to go
return { pick = function(s) return { "room" } end }
