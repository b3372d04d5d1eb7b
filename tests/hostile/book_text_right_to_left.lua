-- Directions that turn and never end.
-- expect: You are out.
return { text = ("\u{202E}x"):rep(30000) }
