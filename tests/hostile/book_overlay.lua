-- Words over a picture, beyond its edge and without an end.
-- expect: is not in the picture: x, y and size go from 0 to 1
picture "p" { alt = "A.", layers = { "x.svg" }, overlay "o" { "x", x = 1e308, y = -1e308, size = 1e308 } }
