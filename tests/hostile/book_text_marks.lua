-- Marks that are opened and never closed, each looked for to the end.
-- expect: has a { without its }
return { text = ("{"):rep(250000) }
