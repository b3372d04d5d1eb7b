-- A first value that is too long.
-- expect: has more than 4096 bytes
return { state = { count = 0, ratio = 0.5, name = ("x"):rep(5000) } }
