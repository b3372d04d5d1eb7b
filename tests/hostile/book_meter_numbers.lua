-- A meter of numbers that no page holds.
-- expect: is a meter, which is shown: its bounds go from -1000000000 to 1000000000 at most
return { state = { count = meter{ "C", 5e9, min = -1e15, max = 1e15 } } }
