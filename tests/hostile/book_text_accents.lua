-- A letter with 100,000 accents.
-- expect: You are out.
return { text = "x" .. ("\u{301}"):rep(100000) }
