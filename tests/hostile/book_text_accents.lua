-- A letter with 60,000 accents.
-- expect: You are out.
return { text = "x" .. ("\u{301}"):rep(60000) }
