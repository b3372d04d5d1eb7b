-- Every field of the wrong type.
-- expect: has a
scene "x" { title = {}, text = 5, date = {}, place = {}, facts = 1, gives = function() end, at = 1.5, choice "c" { 5, go = 5 } }
