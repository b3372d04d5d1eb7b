-- A table that looks like a metatable is one of data.
-- expect: cannot hold a list and a map in one
return { effect = function(s) s.map = { __gc = "x", __index = {}, 1 } end }
