-- The state before there is one.
-- expect: there is no word "s"
s.count = 1
