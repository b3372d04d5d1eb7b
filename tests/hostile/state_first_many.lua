-- A variable that begins as a table.
-- expect: variable "count" is true, false, a number, a text, list(), map(), number{...} or meter{...}, not a table
return { state = { count = { 1, 2 } } }
