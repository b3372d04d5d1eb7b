-- Dates that no calendar has.
-- expect: scene "late" has the date "9999999999-99-99": a year has four digits
scene "late" { title = "T", text = "x", date = "9999999999-99-99", choice "c" { "C", go = "out" } }
