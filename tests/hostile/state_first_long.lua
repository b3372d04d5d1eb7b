-- A first value that is too long.
-- expect: cannot hold a text of more than 4096 bytes
return { state = { count = 0, ratio = 0.5, name = ("x"):rep(5000) } }
