-- An item in the place of a table.
-- expect: needs { ... } behind it, not a userdata
scene "x" (choice "c" { "C", go = "out" })
