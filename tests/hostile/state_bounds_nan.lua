-- Bounds that are no numbers.
-- expect: number
return { state = { count = 0, ratio = 0.5, name = "x", few = number{ 1, min = 0 / 0, max = 1 / 0 } } }
