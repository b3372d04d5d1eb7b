-- Words over a picture, beyond its edge and without an end.
-- expect: Here.
picture "p" { alt = "A.", layers = { "x.svg" }, overlay "o" { "x", x = 1e308, y = -1e308, size = 1e308 } }
