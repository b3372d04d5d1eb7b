-- A first value that is no number.
-- expect: needs a number that is finite
return { state = { count = 0, ratio = 0 / 0, name = "x" } }
