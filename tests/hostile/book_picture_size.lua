-- A picture without an end in its name.
-- expect: Here.
picture "big" { alt = "A.", layers = { ("a"):rep(5000) .. ".svg" } }
