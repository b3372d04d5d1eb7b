-- The state walked: it is no table.
-- expect: pairs and next need a table, not a userdata
return { effect = function(s) for name in pairs(s) do s[name] = 1 end end }
