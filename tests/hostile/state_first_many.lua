-- A variable that begins as a table.
-- expect: variable "count" is a table; write list() or map()
return { state = { count = { 1, 2 } } }
