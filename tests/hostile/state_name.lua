-- A variable named by bytes.
-- expect: needs another name
return { state = { count = 0, ratio = 0.5, name = "x", ["\xff\0\n"] = 1 } }
